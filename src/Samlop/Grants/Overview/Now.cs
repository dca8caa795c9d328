using Samlop.Grants.Accept;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>
/// Hva skjer nå: who has an application, what is done with it, what comes after and by when, in words for one side. Written here and
/// nowhere else; the county is told nothing of how the directorate works or of who does it.
/// </summary>
/// <param name="Has">Who must act; null where nobody has anything to do.</param>
/// <param name="What">What is done now.</param>
/// <param name="After">What comes next; null where nothing does.</param>
/// <param name="By">The day it can be expected; null where none is set.</param>
/// <param name="Planned">The day by which the call plans it decided, while the directorate has it and no nearer day is known.</param>
/// <param name="Way">Where the county does it, or sees what came of it; null where that is the application's own page.</param>
/// <param name="Also">Something that waits beside it: a question to the county, an assessment that nobody has.</param>
public sealed record Now(
    NowStep Step, Phrase? Has, Phrase What, Phrase? After, DateOnly? By, DateOnly? Planned, FollowedThing? Way, IReadOnlyList<Phrase> Also)
{
    private enum Holder
    {
        Nobody,
        County,
        Directorate,
        Officer,
        Assessors,
        Decider,
        Settlers,
    }

    // What only those who handle an application are told has no words for the others.
    private static readonly NowStep[] Inner =
    [
        NowStep.FormalCheck, NowStep.Dismissal, NowStep.Assigning, NowStep.Assessment, NowStep.ConsensusToWrite, NowStep.Consensus,
        NowStep.Portfolio, NowStep.Decision, NowStep.LetterHeld, NowStep.Letter,
    ];

    // Others never see what has not been sent; the question to the county stands beside what the directorate does.
    private static readonly NowStep[] OfCounty = [NowStep.Draft, NowStep.AskedToConfirm, NowStep.Confirmed];

    private static readonly Words<OverviewText, NowStep> ToCounty = new("Now_County", Inner);
    private static readonly Words<OverviewText, NowStep> ToOthers = new("Now_Others", OfCounty);

    /// <summary>
    /// What waits after the acceptance says who has it and by when: the lines of the later steps, where there are some, say it.
    /// </summary>
    public bool IsByLines { get; private init; }

    /// <summary>No day is set for what is waited for, and somebody has it.</summary>
    public bool Undated => Has is not null && By is null && Planned is null;

    public static Now Of(NowFacts facts, NowSide side, DateOnly today)
    {
        var step = facts.StepFor(side, today);
        var own = side == NowSide.County;
        // Who assesses is for those who handle it, whoever read the facts.
        var assessors = side == NowSide.Directorate ? facts.Assessors : [];
        var nobody = side == NowSide.Directorate && facts.NobodyHas(step);
        return new Now(
            step,
            HasOf(facts, assessors, step, own, nobody, today),
            WhatOf(facts, step, own, nobody),
            AfterOf(facts, step, own),
            ByOf(facts, step, side, today),
            step == NowStep.Handling ? facts.DecisionPlanned : null,
            own ? WayOf(facts, step) : null,
            [.. AlsoOf(facts, step, side, today, someLeft: !nobody && assessors.Any(a => !a.InRole))]
        )
        {
            IsByLines = step is NowStep.Accepted or NowStep.Paid && !facts.CountyIsAsked(today),
        };
    }

    /// <summary>With who has what is nearest in time of what waits after the acceptance, and its day; itself where nothing does.</summary>
    /// <param name="who">How the reader is told of each.</param>
    public Now Following(IReadOnlyCollection<NowLine> lines, Func<NowHolder, Phrase> who) =>
        IsByLines && lines.MinBy(l => l.By ?? DateOnly.MaxValue) is { } first ? this with { Has = who(first.Has), By = first.By } : this;

    private static Phrase WhatOf(NowFacts facts, NowStep step, bool own, bool nobody) => (step, own) switch
    {
        (NowStep.AskedToConfirm, true) => ToCounty.Of(step, facts.Confirmer),
        (NowStep.Handling, true) when facts.CountyOwesAnswer => Phrase.In<OverviewText>(nameof(OverviewText.Now_HandlingOwesAnswer)),
        // Whoever has not answered in time is not told that there is nothing to do.
        (NowStep.Handling, true) when facts.Standing.AskedUntil is not null => ToOthers.Of(step),
        (_, true) => ToCounty.Of(step),
        (NowStep.Assigning, _) => ToOthers.Of(step, facts.Standing.Assessors, AssignAssessor.Fewest),
        (NowStep.Assessment, _) when nobody => Phrase.In<OverviewText>(nameof(OverviewText.NowNobody_Assessment)),
        (NowStep.Consensus or NowStep.ConsensusToWrite, _) when nobody =>
            Phrase.In<OverviewText>(nameof(OverviewText.NowNobody_Consensus)),
        _ => ToOthers.Of(step),
    };

    // One answer to who has it, whoever asks: what the county is asked goes before what is done meanwhile.
    private static Holder HolderOf(NowFacts facts, NowStep step, DateOnly today) =>
        step is not (NowStep.Withdrawn or NowStep.Closed) && facts.CountyIsAsked(today) ? Holder.County : HolderOf(step);

    private static Holder HolderOf(NowStep step) => step switch
    {
        NowStep.Withdrawn or NowStep.Declined or NowStep.Rejected or NowStep.Dismissed or NowStep.Paid or NowStep.Closed =>
            Holder.Nobody,
        NowStep.Handling => Holder.Directorate,
        NowStep.FormalCheck or NowStep.Dismissal or NowStep.Assigning or NowStep.Portfolio or NowStep.Letter
            or NowStep.ConditionsSaidMet or NowStep.Accepted => Holder.Officer,
        NowStep.Assessment or NowStep.ConsensusToWrite or NowStep.Consensus => Holder.Assessors,
        NowStep.Decision or NowStep.AnswerDatePassed => Holder.Decider,
        NowStep.LetterHeld => Holder.Settlers,
        _ => Holder.County,
    };

    private static Phrase? HasOf(
        NowFacts facts, IReadOnlyList<NowAssessor> assessors, NowStep step, bool own, bool nobody, DateOnly today) =>
        (HolderOf(facts, step, today), own) switch
        {
            (Holder.Nobody, _) => null,
            (Holder.County, true) when step == NowStep.AskedToConfirm => Phrase.Verbatim(facts.Confirmer!),
            (Holder.County, true) => Phrase.In<OverviewText>(nameof(OverviewText.Has_You)),
            (Holder.County, false) => Phrase.Verbatim(facts.County),
            (Holder.Directorate, _) or (_, true) => Phrase.In<OverviewText>(nameof(OverviewText.Has_Directorate)),
            (Holder.Settlers, _) => Phrase.In<OverviewText>(nameof(OverviewText.Has_Settlers)),
            (Holder.Decider, _) => Phrase.In<OverviewText>(nameof(OverviewText.Has_Decider)),
            (Holder.Assessors, _) when nobody => Phrase.In<OverviewText>(nameof(OverviewText.Has_Decider)),
            (Holder.Assessors, _) when assessors.Count > 0 =>
                Phrase.Joined([.. assessors.Where(a => a.InRole).Select(a => a.Name).Distinct()]),
            (Holder.Assessors, _) => Phrase.In<OverviewText>(nameof(OverviewText.Has_Assessors)),
            _ => Phrase.In<OverviewText>(nameof(OverviewText.Has_Officer)),
        };

    private static Phrase? AfterOf(NowFacts facts, NowStep step, bool own) => (step, own) switch
    {
        (NowStep.Draft or NowStep.Confirmed, _) => Then(nameof(OverviewText.After_Sent)),
        (NowStep.AskedToConfirm, _) => Then(nameof(OverviewText.After_Confirmed)),
        (NowStep.Withdrawn, true) => Then(nameof(OverviewText.After_Withdrawn)),
        (NowStep.Returned, _) => Then(nameof(OverviewText.After_Returned)),
        (NowStep.Handling, true) => Then(nameof(OverviewText.After_Handling)),
        (NowStep.Handling, false) => Then(nameof(OverviewText.After_Letter)),
        (NowStep.Asked, _) => Then(nameof(OverviewText.After_Asked)),
        (NowStep.FormalCheck, _) => Then(nameof(OverviewText.After_FormalCheck)),
        (NowStep.Dismissal, _) => Then(nameof(OverviewText.After_Dismissal)),
        (NowStep.Assigning, _) => Then(nameof(OverviewText.After_Assigning)),
        (NowStep.Assessment, _) => Then(nameof(OverviewText.After_Assessment)),
        (NowStep.ConsensusToWrite or NowStep.Consensus, _) => Then(nameof(OverviewText.After_Consensus)),
        (NowStep.Portfolio, _) => Then(nameof(OverviewText.After_Portfolio)),
        (NowStep.Decision, _) => Then(nameof(OverviewText.After_Decision)),
        (NowStep.LetterHeld, _) => Then(nameof(OverviewText.After_LetterHeld)),
        (NowStep.Letter, _) => Then(nameof(OverviewText.After_Letter)),
        (NowStep.Unopened, true) => Then(nameof(OverviewText.After_Unopened)),
        (NowStep.Unopened, false) when facts.Award is not null => Then(nameof(OverviewText.After_UnopenedAward)),
        (NowStep.Answer, _) => Then(nameof(OverviewText.After_Answer)),
        (NowStep.AnswerDatePassed, _) => Then(nameof(OverviewText.After_AnswerDatePassed)),
        (NowStep.AccountCheck, _) => Then(nameof(OverviewText.After_AccountCheck)),
        (NowStep.AccountReturned, _) => Then(nameof(OverviewText.After_AccountReturned)),
        (NowStep.Conditions, _) => Then(nameof(OverviewText.After_Conditions)),
        (NowStep.ConditionsSaidMet or NowStep.Accepted, _) => Then(nameof(OverviewText.After_Accepted)),
        (NowStep.Rejected or NowStep.Dismissed, true) => Then(nameof(OverviewText.After_Appeal)),
        _ => null,
    };

    private static DateOnly? ByOf(NowFacts facts, NowStep step, NowSide side, DateOnly today) => step switch
    {
        NowStep.Draft or NowStep.Confirmed => facts.Deadline,
        NowStep.AskedToConfirm => facts.ConfirmBy,
        NowStep.Asked => facts.AskedUntil(today),
        _ when HolderOf(step) != Holder.County && HolderOf(facts, step, today) == Holder.County => facts.AskedUntil(today),
        NowStep.Assessment when side == NowSide.Directorate => facts.AssessmentDue,
        // What the county has not read, it has no day for: the newest award that it finds may be one that is replaced.
        NowStep.Unopened => side == NowSide.County ? null : facts.Award?.Facts.AnswerBy,
        NowStep.Answer => facts.Award?.Facts.AnswerBy,
        NowStep.Conditions => facts.Award?.OpenDue,
        _ => null,
    };

    private static FollowedThing? WayOf(NowFacts facts, NowStep step) => step switch
    {
        NowStep.Asked => new(Phrase.In<OverviewText>(nameof(OverviewText.Way_Asked)), AssessUrls.Information(facts.Id)),
        NowStep.Unopened or NowStep.Rejected or NowStep.Dismissed when facts.Letter is { } letter =>
            new(Phrase.In<LettersText>(nameof(LettersText.ToLetter)), LetterUrls.Letter(letter.Id)),
        _ when facts.Award is { } award && facts.Letter is { Told: DecisionKind.Award } =>
            new(Phrase.In<TellText>(nameof(TellText.ToAward)), AwardUrls.Award(award.Id)),
        _ => null,
    };

    private static IEnumerable<Phrase> AlsoOf(NowFacts facts, NowStep step, NowSide side, DateOnly today, bool someLeft)
    {
        if (someLeft) yield return Phrase.In<OverviewText>(nameof(OverviewText.Also_SomeLeft));
        var own = side == NowSide.County;
        if (facts.CountyOwesAnswer && !(own && step == NowStep.Handling))
            yield return Phrase.In<OverviewText>(own ? nameof(OverviewText.Also_OwnAnswer) : nameof(OverviewText.Also_CountyAnswers));
        if (facts.DirectorateOwesAnswer) yield return Phrase.In<OverviewText>(nameof(OverviewText.Also_DirectorateAnswers));
        if (step is NowStep.Asked || facts.Standing.AskedUntil is not { } asked || !facts.Standing.LiesWithDirectorate) yield break;
        var day = new DateArgument(asked);
        yield return asked >= today ? Phrase.In<OverviewText>(nameof(OverviewText.Also_Asked), day)
            : side == NowSide.County ? Phrase.In<OverviewText>(nameof(OverviewText.Also_County_Late), day)
            : Phrase.In<OverviewText>(nameof(OverviewText.Also_Others_Late), day);
    }

    private static Phrase Then(string key) => Phrase.In<OverviewText>(key);
}
