package org.csto.check.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.csto.check.oracle.RouteTable.Heard;
import org.junit.jupiter.api.Test;

/** The oracle makes of a route what the table says. */
class OracleRouteTest {
  @Test
  void everyCombinationOfGroundsComesToWhatTheTableSays() throws IOException {
    RouteTable table = RouteTable.read();
    assertThat(RouteTable.all()).hasSize(2048);
    for (Heard heard : RouteTable.all()) {
      assertThat(
              OracleRoute.finding(
                  heard.pro(), heard.open(), heard.contra(), heard.shown(), heard.closed()))
          .as("%s", heard)
          .isEqualTo(table.route(heard));
      assertThat(OracleRoute.plea(heard.pro(), heard.open(), heard.contra()))
          .as("exception, %s", heard)
          .isEqualTo(table.exception(heard));
    }
  }
}
