namespace Samlop.Intake.Eligibility;

public enum Answer
{
    Yes,
    No,

    /// <summary>Må avklares: a fact or a rule is missing.</summary>
    ToClarify,
}

/// <summary>
/// Opplysning: a fact that a condition looked at. <paramref name="Value"/> is a date, a flag, a number, a choice or a text; null when not
/// known.
/// </summary>
public sealed record Fact(string Name, object? Value);

/// <summary>Begrunnelse: a condition, whether it holds, and the facts it looked at.</summary>
/// <param name="Set">The rule set, with the dates between which it is in force.</param>
/// <param name="Rule">The condition, with its source.</param>
/// <param name="Holds">Null when a fact is missing or the rule itself is unsure.</param>
/// <param name="Facts">What was looked at.</param>
public sealed record Reason(RuleSet Set, Rule Rule, bool? Holds, IReadOnlyList<Fact> Facts)
{
    public string Code => Rule.Code;

    /// <summary>It tells two laws apart; whether it holds is no condition.</summary>
    public bool Chooses { get; init; }
}

/// <summary>Svar: one question answered, with every condition that was looked at.</summary>
/// <param name="Answer">Yes, no or to clarify.</param>
/// <param name="RuleSet">
/// The rule set answered by, as law and section; for priority the section the person falls under. Null when none applies.
/// </param>
/// <param name="Reasons">Those that decided and those that did not.</param>
public sealed record Finding(Answer Answer, string? RuleSet, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The reasons that decide. Where something has failed, what is not known decides nothing and is not among them.</summary>
    public IEnumerable<Reason> Telling => Reasons.Where(reason => reason.Rule.Decides && (Answer != Answer.No || reason.Holds is not null));

    /// <summary>What stands between this answer and a yes or no; empty unless the answer is to clarify.</summary>
    public IReadOnlyList<Clarification> ToClarify { get; init; } = [];
}

/// <summary>Må avklares: what a person must find out, or know, beside the answer.</summary>
public sealed record Clarification(string Code, LocalText Text);

/// <summary>Voksenrett, målgruppe, prioritet: advice with reasons; a person decides.</summary>
public sealed record EligibilityAnswer
{
    public required Finding AdultRight { get; init; }

    public required Finding TargetGroup { get; init; }

    /// <summary><see cref="Finding.RuleSet"/> is the section that gives priority.</summary>
    public required Finding Priority { get; init; }

    /// <summary>Which integration law the person is under: <c>introduksjonsloven</c>, <c>integreringsloven</c> or null.</summary>
    public required string? IntegrationLaw { get; init; }

    public required IReadOnlyList<Reason> IntegrationLawReasons { get; init; }

    /// <summary>Rekvalifisering (opplæringslova 2023 § 18-4); null before that law.</summary>
    public required Finding? Requalification { get; init; }

    public required Finding FastTrack { get; init; }

    /// <summary>The last day of a fast track that starts as planned; null without a start.</summary>
    public required DateOnly? FastTrackLatestEnd { get; init; }

    /// <summary>What hinders the adult right, the target group and the priority, and what a person should know beside them.</summary>
    public required IReadOnlyList<Clarification> ToClarify { get; init; }
}
