package org.csto.check.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No complaint is known that the program never makes, and each is explained. */
class ComplaintTest {
  @Test
  void everyComplaintIsInUse() throws IOException {
    StringBuilder program = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        program.append(Files.readString(file));
      }
    }
    for (Complaint complaint : Complaint.values()) {
      assertThat(program).contains("Complaint." + complaint.name());
    }
  }

  @Test
  void everyComplaintHasAWholeSentenceAndAnExample() {
    for (Complaint complaint : Complaint.values()) {
      assertThat(complaint.meaning()).as(complaint.token()).matches("[A-Z].*\\.");
      assertThat(complaint.example()).as(complaint.token()).isNotBlank();
    }
  }
}
