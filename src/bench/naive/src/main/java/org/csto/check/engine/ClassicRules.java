package org.csto.check.engine;

import org.kie.api.KieServices;

/**
 * The rules as a tutorial has them: compiled from the DRL on the class path whenever the program
 * starts. It stands in this package because only here can a rule base be made of foreign rules.
 */
public final class ClassicRules {
  private ClassicRules() {}

  public static RuleBase compiled() {
    return new RuleBase(
        KieServices.get().getKieClasspathContainer().getKieBase("article-4"), "classic");
  }
}
