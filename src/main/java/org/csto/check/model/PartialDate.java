package org.csto.check.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as exact as its source: a day, a month or a year. It is never completed by guess.
 *
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
public record PartialDate(int year, int month, int day) {
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };

  /** Reads {@code 2022-01-05}, {@code 2022-01} or {@code 2022}; empty when it is none of these. */
  public static Optional<PartialDate> parse(String text) {
    int length = text.length();
    if (length != 4 && length != 7 && length != 10) {
      return Optional.empty();
    }
    for (int i = 0; i < length; i++) {
      boolean dash = i == 4 || i == 7;
      char c = text.charAt(i);
      if (dash ? c != '-' : c < '0' || c > '9') {
        return Optional.empty();
      }
    }
    int year = Integer.parseInt(text.substring(0, 4));
    int month = length > 4 ? Integer.parseInt(text.substring(5, 7)) : 0;
    int day = length > 7 ? Integer.parseInt(text.substring(8, 10)) : 0;
    try {
      LocalDate.of(year, length > 4 ? month : 1, length > 7 ? day : 1);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.of(new PartialDate(year, month, day));
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The first day this date can mean. */
  public LocalDate first() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** The last day this date can mean. */
  public LocalDate last() {
    if (day != 0) {
      return LocalDate.of(year, month, day);
    }
    return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
  }

  /** As prose has it: {@code 5 January 2022}, {@code January 2022} or {@code 2022}. */
  public String inWords() {
    if (month == 0) {
      return String.valueOf(year);
    }
    String monthAndYear = MONTHS[month - 1] + " " + year;
    return day == 0 ? monthAndYear : day + " " + monthAndYear;
  }

  /** As the file has it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10).append(year);
    while (text.length() < 4) {
      text.insert(0, '0');
    }
    if (month != 0) {
      text.append(month < 10 ? "-0" : "-").append(month);
    }
    if (day != 0) {
      text.append(day < 10 ? "-0" : "-").append(day);
    }
    return text.toString();
  }
}
