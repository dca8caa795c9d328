namespace Samlop.Intake.Eligibility;

/// <summary>
/// Voksenrett, målgruppe og prioritet: answers whether a person has the adult right, is in the trial's target group and is to be given
/// priority (circular 17-2022), by the rules of the day of the decision. Advice with reasons: a person decides. See
/// <c>docs/eligibility.md</c>.
/// </summary>
public sealed class EligibilityCheck(RuleBook book)
{
    private const string Law2003 = "introduksjonsloven";
    private const string Law2020 = "integreringsloven";

    public EligibilityAnswer Answer(EligibilityQuestion question)
    {
        var person = new PersonCase(question, book);
        var adultRight = All(RuleTopic.AdultRight, person);
        var targetGroup = All(RuleTopic.TargetGroup, person with { AdultRight = adultRight.Answer });
        var lawReasons = Reasons(RuleTopic.IntegrationLaw, person);
        var law = LawOf(lawReasons);
        var priority = Priority(person with { TargetGroup = targetGroup.Answer }, lawReasons, law);
        var requalification = book.InForce(RuleTopic.Requalification, person.AsOf) is null ? null : All(RuleTopic.Requalification, person);
        var fastTrack = All(RuleTopic.FastTrack, person);
        var answer = new EligibilityAnswer
        {
            AdultRight = adultRight,
            TargetGroup = targetGroup,
            Priority = priority,
            IntegrationLaw = law,
            IntegrationLawReasons = lawReasons,
            Requalification = requalification,
            FastTrack = fastTrack,
            FastTrackLatestEnd = LatestEnd(fastTrack, person.Person.FastTrack.From),
            ToClarify = [],
        };
        return Clarifications.Added(book, person, answer);
    }

    /// <summary>A finding where every condition that decides must hold.</summary>
    private Finding All(RuleTopic topic, PersonCase person)
    {
        var reasons = Reasons(topic, person);
        return new Finding(ToAnswer(And(reasons)), book.InForce(topic, person.AsOf)?.Name, reasons);
    }

    /// <summary>
    /// For whoever is in the target group, under the law that applies: the introduction programme's section, or else the section on
    /// training in Norwegian. Where one of the two is met the other is not a condition and is not listed.
    /// </summary>
    private Finding Priority(PersonCase person, IReadOnlyList<Reason> lawReasons, string? law)
    {
        var group = Reasons(RuleTopic.Priority, person);
        if (law is null)
        {
            bool? scope = lawReasons.Where(Scope).Any(r => r.Holds == false) ? false : null;
            return new Finding(ToAnswer(And(group) & scope), null, [.. group, .. lawReasons]);
        }

        var (programmeTopic, trainingTopic) =
            law == Law2003 ? (RuleTopic.ProgrammeOf2003, RuleTopic.TrainingOf2003) : (RuleTopic.ProgrammeOf2020, RuleTopic.TrainingOf2020);
        var (programme, training) = (All(programmeTopic, person), All(trainingTopic, person));
        var answer = ToAnswer(And(group) & (And(programme.Reasons) | And(training.Reasons)));
        IReadOnlyList<Finding> sections =
            programme.Answer == Eligibility.Answer.Yes ? [programme]
            : training.Answer == Eligibility.Answer.Yes ? [training]
            : [programme, training];
        return new Finding(
            answer,
            answer == Eligibility.Answer.Yes ? sections[0].RuleSet : null,
            [.. group, .. lawReasons, .. sections.SelectMany(s => s.Reasons)]
        );
    }

    /// <summary>
    /// Introduksjonsloven for whoever was granted a permit and had arrived before 2021, integreringsloven for whoever came later in either
    /// (integreringsloven § 52); neither for Norwegian, Nordic and EEA citizens, nor without a permit.
    /// </summary>
    private static string? LawOf(IReadOnlyList<Reason> reasons)
    {
        if (And(reasons.Where(Scope)) != true) return null;
        return And(reasons.Where(r => !Scope(r))) switch { true => Law2003, false => Law2020, null => null };
    }

    /// <summary>The conditions for being under any of the two laws; the others tell them apart.</summary>
    private static bool Scope(Reason reason) => reason.Code is "OutsideNordicAndEea" or "PermitGiven";

    private List<Reason> Reasons(RuleTopic topic, PersonCase person)
    {
        if (book.InForce(topic, person.AsOf) is not { } set) return [Unregulated(topic, person)];
        var cases = person.Candidates.Select(seen => person with { Seen = seen }).ToList();
        return [.. set.Rules.Where(rule => Conditions.ByCode[rule.Code].Concerns(person, rule)).Select(rule => Of(set, rule, cases))];
    }

    /// <summary>Where several permits may be the one that decides, a condition is known only if it is the same for all of them.</summary>
    private static Reason Of(RuleSet set, Rule rule, List<PersonCase> cases)
    {
        var condition = Conditions.ByCode[rule.Code];
        var facts = cases.SelectMany(condition.Facts).Distinct().ToList();
        if (!IsSure(rule)) return new Reason(set, rule, null, facts);
        var found = cases.Select(c => condition.Holds(c, rule)).Distinct().ToList();
        return new Reason(set, rule, found.Count == 1 ? found[0] : null, facts) { Chooses = condition.Chooses };
    }

    /// <summary>No rule set is in force on the day: that is the reason, and it settles nothing.</summary>
    private Reason Unregulated(RuleTopic topic, PersonCase person)
    {
        var rule = new Rule(
            ClarificationCode.NoRuleSet,
            topic.ToString(),
            Certainty.Missing,
            true,
            null,
            null,
            null,
            book.Clarifications[ClarificationCode.NoRuleSet]
        );
        return new Reason(new RuleSet(topic, "", "", null, null, [rule]), rule, null, [new Fact("asOf", person.AsOf)]);
    }

    private static bool IsSure(Rule rule) => rule.Certainty is Certainty.Verified or Certainty.Remembered;

    private static DateOnly? LatestEnd(Finding fastTrack, DateOnly? from) =>
        from is { } start && fastTrack.Reasons.FirstOrDefault(r => r.Code == "ShortEnough")?.Rule.Most is { } months
            ? Conditions.LastDay(start, months)
            : null;

    /// <summary>What certainly fails decides even where something else is not known.</summary>
    internal static bool? And(IEnumerable<Reason> reasons) =>
        reasons.Where(r => r.Rule.Decides).Aggregate((bool?)true, (all, r) => all & r.Holds);

    private static Answer ToAnswer(bool? holds) => holds switch
    {
        true => Eligibility.Answer.Yes,
        false => Eligibility.Answer.No,
        null => Eligibility.Answer.ToClarify,
    };
}
