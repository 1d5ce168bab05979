package org.csto.check.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it could not be written, which a print stream forgets: a
 * reader who has gone may be passed over in silence, a full disk may not.
 */
final class ReportStream extends PrintStream {
  private final Remembering memory;

  ReportStream(OutputStream out) {
    this(new Remembering(out));
  }

  private ReportStream(Remembering memory) {
    super(memory, false, StandardCharsets.UTF_8);
    this.memory = memory;
  }

  /** Why something was lost; null when nothing was, or nobody is there to miss it. */
  static @Nullable String lost(PrintStream stream) {
    String failure = stream instanceof ReportStream report ? report.memory.failure : null;
    boolean gone = failure == null || failure.toLowerCase(Locale.ROOT).contains("pipe");
    return gone ? null : failure;
  }

  private static final class Remembering extends FilterOutputStream {
    private volatile @Nullable String failure;

    Remembering(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
