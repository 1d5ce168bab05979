package org.csto.check.law;

import java.util.List;
import java.util.Map;
import org.csto.check.model.RuleFile;
import org.csto.check.model.RuleIndex;

/**
 * The rules of a pack, read and checked.
 *
 * @param drl what the sentences come to, by the name of the file; for the rule engine
 * @param files the rules in their own words
 * @param everything every value and answer that rules can ask for, to try them on
 */
public record Rulebook(
    RuleIndex index, Map<String, String> drl, List<RuleFile> files, List<Object> everything) {}
