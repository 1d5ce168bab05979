package org.csto.check.engine;

import org.csto.check.model.RuleIndex;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;

/**
 * The rules as a tutorial has them: compiled from the DRL on the class path whenever the program
 * starts; what their sentences say is known beforehand, as it is to the program itself. It stands in this package because only here can a rule base be made of foreign rules.
 */
public final class ClassicRules {
  private ClassicRules() {}

  public static RuleBase compiled() {
    KieBase base = KieServices.get().getKieClasspathContainer().getKieBase("article-4");
    RuleIndex index = RuleBase.builtInIndex();
    for (KiePackage pack : base.getKiePackages()) {
      RuleBase.informed(pack, index);
    }
    return new RuleBase(base, index, "classic");
  }
}
