package org.csto.check.model;

/** An answer to a point of law; the readings that give it are data. */
public record Position(String point, String answer) {}
