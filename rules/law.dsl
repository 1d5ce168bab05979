# The sentences that rules are made of: what is read aloud on the left, what the rule engine is told on the right.
# A line of a rule is one of these sentences, word for word; what stands in braces is filled in by the rule. The first
# fact of a rule bears the name $fact, and a sentence that goes on with "and" speaks of the same attack, request or
# response. Every fact, value, answer and route is checked against the facts of cases, the readings and the conditions.
# This is a Drools DSL of the plainest kind: letters, commas and apostrophes on the left, one pattern on the right.
# Where a sentence holds another, as "no help was given" almost does, the longer one stands first.

# The State attacked, its declaration and its values
[when]the State did not declare itself the victim of an attack=$fact : Said( fact == "attack.declared", value == "false" )
[when]the State declared itself the victim of an attack=$fact : Said( fact == "attack.declared", value == "true" )
[when]the State attacked is {standing}=$fact : Said( fact == "attack.against", value == "{standing}" )
[when]the {good:(security|stability|sovereignty)} of the State is menaced=$fact : Said( fact == "attack.menace.{good}", value == "true" )
[when]the {good:(security|stability|sovereignty)} of the State is not menaced=$fact : Said( fact == "attack.menace.{good}", value == "false" )
[when]the territorial integrity of the State is menaced=$fact : Said( fact == "attack.menace.territorial-integrity", value == "true" )
[when]the territorial integrity of the State is not menaced=$fact : Said( fact == "attack.menace.territorial-integrity", value == "false" )

# The force and its effects
[when]no armed force was used=$fact : Said( fact == "attack.force.armed", value == "false" )
[when]armed force was used=$fact : Said( fact == "attack.force.armed", value == "true" )
[when]heavy weapons were used=$fact : Said( fact == "attack.force.weapons", value == "heavy" )
[when]only small arms were used=$fact : Said( fact == "attack.force.weapons", value == "only-small-arms" )
[when]artillery was used=$fact : Said( fact == "attack.force.weapons", value == "artillery" )
[when]armour was used=$fact : Said( fact == "attack.force.weapons", value == "armour" )
[when]aircraft were used=$fact : Said( fact == "attack.force.weapons", value == "aircraft" )
[when]missiles were used=$fact : Said( fact == "attack.force.weapons", value == "missiles" )
[when]ports or coasts were blockaded=$fact : Said( fact == "attack.force.weapons", value == "blockade" )
[when]armed forces entered=$fact : Said( fact == "attack.force.entered", value == "true" )
[when]many strikes were made=$fact : Said( fact == "attack.force.strikes", value == "many" )
[when]the force was used in many places=$fact : Said( fact == "attack.force.places", value == "many" )
[when]it went on for many days=$fact : Said( fact == "attack.force.days", value == "many" )
[when]and it went on for many days=Said( of == $fact.of, fact == "attack.force.days", value == "many" )
[when]the attack is one of a series=$fact : Said( fact == "attack.force.series", value == "true" )
[when]the attackers came in large units=$fact : Said( fact == "attack.force.units", value == "large-units" )
[when]and the attackers came in small units only=Said( of == $fact.of, fact == "attack.force.units", value == "small-units" )
[when]and the attackers came as individuals=Said( of == $fact.of, fact == "attack.force.units", value == "individuals" )
[when]the attackers came in small units only=$fact : Said( fact == "attack.force.units", value == "small-units" )
[when]no shots were fired=$fact : Said( fact == "attack.force.shots", value == "false" )
[when]shots were fired=$fact : Said( fact == "attack.force.shots", value == "true" )
[when]the attackers seized ground and held it=$fact : Said( fact == "attack.effects.ground-held", value == "true" )
[when]the attackers took posts and no more ground=$fact : Said( fact == "attack.effects.ground-held", value == "posts" )
[when]and the attackers held no ground=Said( of == $fact.of, fact == "attack.effects.ground-held", value == "false" )
[when]the attackers seized State or military sites=$fact : Said( fact == "attack.effects.state-sites-seized", value == "true" )
[when]and the attackers seized no State or military sites=Said( of == $fact.of, fact == "attack.effects.state-sites-seized", value == "false" )
[when]many people were killed=$fact : Said( fact == "attack.effects.killed", value == "many" )
[when]few people were killed=$fact : Said( fact == "attack.effects.killed", value == "few" )
[when]people were wounded=$fact : Said( fact == "attack.effects.wounded", value == "some" )
[when]people were captured=$fact : Said( fact == "attack.effects.captured", value == "some" )
[when]people had to flee=$fact : Said( fact == "attack.effects.displaced", value == "some" )
[when]something was destroyed, though nothing major=$fact : Said( fact == "attack.effects.destroyed", value == "some" )
[when]an airfield, a ship, a plant or a quarter was destroyed=$fact : Said( fact == "attack.effects.destroyed", value == "major" )
[when]people were killed=$fact : Said( fact == "attack.effects.killed", value == "some" )
[when]nobody was killed=$fact : Said( fact == "attack.effects.killed", value == "none" )

# What justified it
[when]the attacker acted in self-defence=$fact : Said( fact == "attack.justification.self-defence", value == "true" )
[when]the Security Council had authorised the force=$fact : Said( fact == "attack.justification.mandate", value == "true" )
[when]the State attacked had consented to the force=$fact : Said( fact == "attack.justification.consent", value == "true" )

# Who attacked
[when]the attacker is a State=$fact : Said( fact == "attack.attacker.kind", value == "state" )
[when]the attackers are an armed group=$fact : Said( fact == "attack.attacker.kind", value == "armed-group" )
[when]the attackers are individuals=$fact : Said( fact == "attack.attacker.kind", value == "individuals" )
[when]the State attacked made the attack itself=$fact : Said( fact == "attack.attacker.state", value == "attacked-state" )
[when]another State sent the attackers=$fact : Said( fact == "attack.attacker.sent-by", value == "another-state" )
[when]the State attacked sent the attackers itself=$fact : Said( fact == "attack.attacker.sent-by", value == "attacked-state" )
[when]the State that attacked is {standing}=$fact : Said( fact == "attack.attacker.state", value == "{standing}" )
[when]the State that sent the attackers is {standing}=$fact : Said( fact == "attack.attacker.sent-by", value == "{standing}" )

# From where, and for what
[when]the attackers came from abroad=$fact : Said( fact == "attack.attacker.origin", value == "abroad" )
[when]the attackers came from within the country=$fact : Said( fact == "attack.attacker.origin", value == "domestic" )
[when]the attackers were directed from abroad=$fact : Said( fact == "attack.attacker.directed-from", value == "abroad" )
[when]the attackers were directed from within the country=$fact : Said( fact == "attack.attacker.directed-from", value == "domestic" )
[when]the attackers aimed to seize power=$fact : Said( fact == "attack.attacker.aim", value == "seize-power" )
[when]the attackers did not aim to seize power=$fact : Said( fact == "attack.attacker.aim", value == "other" )
[when]and came from abroad=Said( of == $fact.of, fact == "attack.attacker.origin", value == "abroad" )
[when]and came from within the country=Said( of == $fact.of, fact == "attack.attacker.origin", value == "domestic" )
[when]and were directed from abroad=Said( of == $fact.of, fact == "attack.attacker.directed-from", value == "abroad" )

# Where it struck
[when]the attack struck the State's own territory=$fact : Said( fact == "attack.territory.of", value == "attacked-state" )
[when]the attack struck another State's territory=$fact : Said( fact == "attack.territory.of", value == "another-state" )
[when]the border there is not delimited=$fact : Said( fact == "attack.territory.border", value == "undelimited" )
[when]the attack struck forces that were lawfully abroad=$fact : Said( fact == "attack.territory.forces-abroad", value == "lawful" )
[when]the attack struck forces that were not lawfully abroad=$fact : Said( fact == "attack.territory.forces-abroad", value == "unlawful" )
[when]the attack struck no forces abroad=$fact : Said( fact == "attack.territory.forces-abroad", value == "none" )
[when]and the border there is delimited=Said( of == $fact.of, fact == "attack.territory.border", value == "delimited" )

# What kind of hostilities
[when]there were hostilities between States=$fact : Said( fact == "attack.hostilities", value == "between-states" )
[when]there were hostilities within a State=$fact : Said( fact == "attack.hostilities", value == "within-state" )
[when]there were no hostilities=$fact : Said( fact == "attack.hostilities", value == "none" )

# The request
[when]the Organization was asked=$fact : Said( fact == "request.addressee", value == "csto" )
[when]the State asked itself=$fact : Said( fact == "request.addressee", value == "itself" )
[when]the State made a request=$fact : Said( fact == "request.made", value == "true" )
[when]the State made no request=$fact : Said( fact == "request.made", value == "false" )
[when]the government asked=$fact : Said( fact == "request.authority", value == "government" )
[when]an interim government asked=$fact : Said( fact == "request.authority", value == "interim-government" )
[when]an ousted government asked=$fact : Said( fact == "request.authority", value == "ousted-government" )
[when]somebody without authority asked=$fact : Said( fact == "request.authority", value == "other" )
[when]help was asked for=$fact : Said( fact == "request.object", value == "help" )
[when]equipment was asked for=$fact : Said( fact == "request.object", value == "equipment" )
[when]only consultations were asked for=$fact : Said( fact == "request.object", value == "only-consultations" )
[when]only an assessment was asked for=$fact : Said( fact == "request.object", value == "only-assessment" )
[when]forces were asked for=$fact : Said( fact == "request.object", value == "forces" )
[when]peacekeepers were asked for=$fact : Said( fact == "request.object", value == "peacekeepers" )
[when]observers were asked for=$fact : Said( fact == "request.object", value == "observers" )
[when]means to guard the border were asked for=$fact : Said( fact == "request.object", value == "border-support" )
[when]the request named the Treaty and no article=$fact : Said( fact == "request.treaty", value == "cst" )
[when]the request named Article 4=$fact : Said( fact == "request.treaty", value == "cst-article-4" )
[when]the request named Article 2=$fact : Said( fact == "request.treaty", value == "cst-article-2" )
[when]the request named another treaty=$fact : Said( fact == "request.treaty", value == "other-treaty" )
[when]the request named only Article 2=$fact : Said( fact == "request.treaty", value == "only-cst-article-2" )
[when]the request named only another treaty=$fact : Said( fact == "request.treaty", value == "only-other-treaty" )
[when]the request named only the Peacekeeping Agreement=$fact : Said( fact == "request.treaty", value == "only-peacekeeping-2007" )
[when]the request named a decision of the Council=$fact : Said( fact == "request.treaty", value == "council-decision" )
[when]the request named the Forces and Means Agreement=$fact : Said( fact == "request.treaty", value == "forces-agreement" )
[when]the request named no treaty=$fact : Said( fact == "request.treaty", value == "none-named" )
[when]the request was withdrawn before the decision=$fact : Said( fact == "request.withdrawn", value == "before-decision" )
[when]the State asked is {standing}=$fact : Said( fact == "request.addressee", value == "{standing}" )

# The response
[when]the State where help was given is {standing}=$fact : Said( fact == "response.territory", value == "{standing}" )
[when]the attack lasted when help was given=$fact : Said( fact == "response.attack-lasted", value == "true" )
[when]the attack was over when help was given=$fact : Said( fact == "response.attack-lasted", value == "false" )
[when]no help was given=$fact : Said( fact == "response.help.given", value == "false" )
[when]help was given=$fact : Said( fact == "response.help.given", value == "true" )
[when]a decision on help was taken=$fact : Said( fact == "response.decision.taken", value == "true" )
[when]no decision on help was taken=$fact : Said( fact == "response.decision.taken", value == "false" )
[when]the heads of the member States decided=$fact : Said( fact == "response.decision.by", value == "heads-of-state" )
[when]another organ decided=$fact : Said( fact == "response.decision.by", value == "other-organ" )
[when]the decision was by consensus=$fact : Said( fact == "response.decision.consensus", value == "true" )
[when]there was no consensus=$fact : Said( fact == "response.decision.consensus", value == "false" )
[when]the Security Council was notified=$fact : Said( fact == "response.notice.security-council", value == "true" )
[when]the Security Council was not notified=$fact : Said( fact == "response.notice.security-council", value == "false" )
[when]the State could not cope with its own means=$fact : Said( fact == "response.own-means-sufficed", value == "false" )
[when]the State could have coped with its own means=$fact : Said( fact == "response.own-means-sufficed", value == "true" )
[when]the force did not fight=$fact : Said( fact == "response.help.combat", value == "false" )
[when]the force fought=$fact : Said( fact == "response.help.combat", value == "true" )
[when]the force has left=$fact : Said( fact == "response.help.over", value == "true" )
[when]the force has not left=$fact : Said( fact == "response.help.over", value == "false" )
[when]the Security Council gave a mandate=$fact : Said( fact == "response.mandate", value == "true" )
[when]the Security Council gave no mandate=$fact : Said( fact == "response.mandate", value == "false" )

# What the reading makes of the law
[when]and under the reading it is open whether others than States can attack=Position( point == "attacker", answer == "others-open" )
[when]and under the reading a State or a non-State entity can attack=Position( point == "attacker", answer == "state-or-entity" )
[when]and under the reading anyone can attack=Position( point == "attacker", answer == "anyone" )

# What follows. The engine is told the same in every rule, that it fired; what that does to a route is said behind the
# two strokes, where the index of the rules has it from.
[then]this speaks for {route}=insert( ground( drools.getMatch() ) ); // for {route}
[then]this speaks against {route}=insert( ground( drools.getMatch() ) ); // against {route}
[then]this leaves the law open on {route}=insert( ground( drools.getMatch() ) ); // open {route}

# An indication is no ground: rules derive it from facts, and other rules rest on it. It is as strong as these facts are.
[then]this is an indication of {what}=insert( derived( drools.getMatch() ) ); // is {what}
[when]there is an indication of {what}=$fact : Derived( what == "{what}" )
[when]and an indication of {what}=Derived( of == $fact.of, what == "{what}" )
