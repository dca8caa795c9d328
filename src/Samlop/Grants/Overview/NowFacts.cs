using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters.Dispatch;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>One who is to do something in the assessment, as the directorate reads it.</summary>
/// <param name="InRole">A case officer of the directorate today; what lies with another has nobody.</param>
public sealed record NowAssessor(string Name, bool InRole);

/// <summary>The newest letter, as far as what happens now follows from it.</summary>
public sealed class NowLetter
{
    public LetterId Id { get; init; }

    /// <summary>Code of the kind of letter.</summary>
    public string Kind { get; init; } = "";

    public DecisionKind? Told => DecisionLetters.DecisionKindOf(Kind);

    public bool Opened { get; init; }
}

/// <summary>The newest award, as far as what happens now follows from it.</summary>
public sealed class NowAward
{
    public AwardId Id { get; init; }

    public AwardFacts Facts { get; init; } = null!;

    /// <summary>The account that was given last.</summary>
    public AwardAccountId? Account { get; init; }

    /// <summary>Conditions that the county has not said are met.</summary>
    public int Open { get; init; }

    /// <summary>The first day of those; null where none has a day.</summary>
    public DateOnly? OpenDue { get; init; }

    /// <summary>Conditions that no officer has confirmed.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>All that is to be paid of it is paid.</summary>
    public bool Paid { get; init; }
}

/// <summary>The facts of one application that what happens now follows from, as a side reads them.</summary>
public sealed class NowFacts
{
    public GrantApplicationId Id { get; init; }

    public string CallNumber { get; init; } = "";

    public string CallTitle { get; init; } = "";

    public OrganisationId CountyId { get; init; }

    public string County { get; init; } = "";

    public DateTimeOffset BegunAt { get; init; }

    /// <summary>The last day to apply.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The day by which the call plans that the applications are decided.</summary>
    public DateOnly? DecisionPlanned { get; set; }

    /// <summary>Others than the county do not see that it is confirmed.</summary>
    public ApplicationDates Dates { get; init; } = null!;

    /// <summary>The one of the county who is asked to confirm it; null where nobody is.</summary>
    public string? Confirmer { get; init; }

    public DateOnly? ConfirmBy { get; init; }

    public Standing Standing { get; init; } = null!;

    /// <summary>The common assessment is written, and waits for answers.</summary>
    public bool ConsensusWritten { get; init; }

    /// <summary>The first day of the assessments that are not handed in.</summary>
    public DateOnly? AssessmentDue { get; init; }

    /// <summary>Some have not handed in, and none of them is in the role today.</summary>
    public bool NobodyAssesses { get; init; }

    /// <summary>Some have not answered the common assessment, and none of them is in the role today.</summary>
    public bool NobodyAgrees { get; init; }

    /// <summary>A letter of the newest decision has been sent.</summary>
    public bool Told { get; init; }

    /// <summary>The newest decision is a dismissal, and nobody has settled whether that can be appealed.</summary>
    public bool AppealOpen { get; init; }

    public NowLetter? Letter { get; init; }

    public NowAward? Award { get; init; }

    public bool CaseClosed { get; init; }

    /// <summary>The directorate asks for an answer to a message in the case, and has none.</summary>
    public bool CountyOwesAnswer { get; init; }

    /// <summary>The county asks for an answer to a message in the case, and has none.</summary>
    public bool DirectorateOwesAnswer { get; init; }

    /// <summary>The account waits for a second person; else it was sent back. Read only where an account is not settled.</summary>
    public bool AccountWaits { get; set; }

    /// <summary>Whom the assessment waits for; empty where it is not read.</summary>
    public IReadOnlyList<NowAssessor> Assessors { get; set; } = [];

    /// <param name="today">Of <see cref="Standing.WaitsUntil"/>.</param>
    public NowStep StepFor(NowSide side, DateOnly today) =>
        CaseClosed ? NowStep.Closed
        : !Standing.LiesWithDirectorate ? AtCounty
        : side == NowSide.Directorate && !(Standing.Stage == HandlingStage.Decided && Told) ? AtDirectorate
        : Letter is null ? Standing.WaitsUntil(today) is null ? NowStep.Handling : NowStep.Asked
        // A new decision in the making is told when it is made; until then what was told stands. A question asked for it is not kept back.
        : Standing.WaitsUntil(today) is not null ? NowStep.Asked
        : AfterLetter(Letter);

    /// <summary>
    /// The county is asked something, in a request or a message, and its day is not over, or there is none: nothing is decided before it
    /// has answered, and the county has it, whoever reads that.
    /// </summary>
    public bool CountyIsAsked(DateOnly today) => Standing.Waits(today) is not null;

    /// <returns>The day of that answer; null where none is set.</returns>
    public DateOnly? AskedUntil(DateOnly today) => Standing.WaitsUntil(today) ?? Standing.Waits(today)?.Until;

    /// <summary>That step waits for assessors, and none of them is in the role: a decision maker gives it to others.</summary>
    public bool NobodyHas(NowStep step) => step switch
    {
        NowStep.Assessment => NobodyAssesses,
        NowStep.Consensus or NowStep.ConsensusToWrite => NobodyAgrees,
        _ => false,
    };

    private NowStep AtCounty => Dates.State switch
    {
        ApplicationState.Confirmed => NowStep.Confirmed,
        _ when Confirmer is not null => NowStep.AskedToConfirm,
        ApplicationState.Withdrawn => NowStep.Withdrawn,
        ApplicationState.Returned => NowStep.Returned,
        _ => NowStep.Draft,
    };

    private NowStep AtDirectorate => Standing.Stage switch
    {
        HandlingStage.FormalCheck => NowStep.FormalCheck,
        HandlingStage.Dismissal => NowStep.Dismissal,
        HandlingStage.Assigning => NowStep.Assigning,
        HandlingStage.Assessment => NowStep.Assessment,
        HandlingStage.Consensus => ConsensusWritten ? NowStep.Consensus : NowStep.ConsensusToWrite,
        HandlingStage.Portfolio => NowStep.Portfolio,
        HandlingStage.Decision => NowStep.Decision,
        _ => AppealOpen ? NowStep.LetterHeld : NowStep.Letter,
    };

    private NowStep AfterLetter(NowLetter letter) =>
        letter.Told == DecisionKind.Award && Award?.Facts.Standing == AwardStanding.AnswerDatePassed ? NowStep.AnswerDatePassed
        : Award?.Facts.Standing == AwardStanding.Declined ? NowStep.Declined
        : !letter.Opened ? NowStep.Unopened
        : letter.Told == DecisionKind.Rejection ? NowStep.Rejected
        : letter.Told == DecisionKind.Dismissal ? NowStep.Dismissed
        : Award?.Facts.Standing switch
        {
            AwardStanding.WaitsForAccount => AccountWaits ? NowStep.AccountCheck : NowStep.AccountReturned,
            AwardStanding.Accepted when Award.Open > 0 => NowStep.Conditions,
            AwardStanding.Accepted when Award.Unconfirmed > 0 => NowStep.ConditionsSaidMet,
            AwardStanding.Accepted => Award.Paid ? NowStep.Paid : NowStep.Accepted,
            _ => NowStep.Answer,
        };
}
