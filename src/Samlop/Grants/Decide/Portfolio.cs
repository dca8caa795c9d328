using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Decide;

/// <summary>Where the choice of an application stands.</summary>
public enum ChoiceState
{
    /// <summary>The assessors are not done.</summary>
    WaitsForAssessment,
    NotChosen,

    /// <summary>A draft of a decision.</summary>
    Chosen,

    /// <summary>With those who decide.</summary>
    Recommended,

    /// <summary>Returned with reasons.</summary>
    Returned,
    Decided,
}

/// <summary>A decision as the portfolio compares it: a draft, or one that is made.</summary>
/// <param name="Rounds">How many times it has been with those who decide.</param>
/// <param name="LastReturned">The last round ended with a return.</param>
/// <param name="Ready">What it builds on is done, so that it can be decided (<see cref="StandingDecision.IsReady"/>).</param>
public sealed record PortfolioDecision(
    DecisionId Id,
    int Version,
    DecisionId? Replaces,
    DecisionContent Content,
    DateTimeOffset? ProposedAt,
    DateTimeOffset? DecidedAt,
    int Rounds,
    bool LastReturned,
    bool Ready
)
{
    public bool IsAward => Content.Kind == DecisionKind.Award;

    /// <summary>The county has declined it: neither its amount nor its place is used.</summary>
    public bool Declined { get; init; }
}

/// <summary>An application beside the others: what it asks for, what is found of it, what is chosen.</summary>
/// <param name="Assessed">The common assessment is complete, and of the version that was sent last.</param>
/// <param name="Draft">What is under way, if anything.</param>
/// <param name="InForce">What is decided and not replaced, if anything.</param>
public sealed record PortfolioRow(
    GrantApplicationId Id,
    OrganisationId CountyId,
    string County,
    int SentVersion,
    ApplicationFigures Figures,
    IReadOnlyDictionary<string, Grade> Grades,
    bool Assessed,
    PortfolioDecision? Draft,
    PortfolioDecision? InForce
)
{
    /// <summary>The answer from the county that is waited for; null where none is.</summary>
    public AnswerWait? Waits { get; init; }

    public PortfolioDecision? Current => Draft ?? InForce;

    public Grade? Overall => GradeOf(Assessment.Overall);

    public bool IsAward => Current is { IsAward: true, Declined: false };

    /// <summary>For the call's year.</summary>
    public Money Amount => Current is { Declined: false } current ? current.Content.Amount : Money.Zero;

    public ChoiceState State =>
        Draft is { } draft
            ? (
                draft.ProposedAt is not null ? ChoiceState.Recommended
                : draft.LastReturned ? ChoiceState.Returned
                : ChoiceState.Chosen
            )
        : InForce is not null ? ChoiceState.Decided
        : Assessed ? ChoiceState.NotChosen
        : ChoiceState.WaitsForAssessment;

    public Grade? GradeOf(string criterion) => Assessed && Grades.TryGetValue(criterion, out var grade) ? grade : null;
}

/// <summary>What was chosen and fell since the total assessment was saved, and why.</summary>
public sealed record FallenChoice(string County, LapseCause Cause);

/// <summary>What stands against recommending, and of which application it is said.</summary>
public sealed record PortfolioGap(Refusal Refusal, PortfolioRow? Row = null);

/// <summary>
/// Porteføljen: all applications of a call that stand, side by side, so that those are chosen that TOGETHER best meet the purpose (C-07)
/// within the frame for the year and the number wanted (C-09).
/// </summary>
/// <param name="Year">The budget year that is decided on; later years are under the condition that money is appropriated.</param>
/// <param name="Frame">For that year; null where the call does not say.</param>
/// <param name="Wanted">The number of projects the call wants; null where it does not say.</param>
/// <param name="MostYears">How many years a project may have; null where the call does not say.</param>
public sealed record Portfolio(
    CallId Call,
    string Number,
    string Title,
    int Year,
    Money? Frame,
    int? Wanted,
    int? MostYears,
    IReadOnlyList<Criterion> Criteria,
    PortfolioAssessment? Assessment,
    IReadOnlyList<PortfolioRow> Rows
)
{
    public static readonly Refusal PortfolioEmpty = Refusal.In<DecideText>(nameof(PortfolioEmpty));
    public static readonly Refusal TotalAssessmentMissing = Refusal.In<DecideText>(nameof(TotalAssessmentMissing));

    // Those that are about one application name its county.
    public static Refusal WaitsForAssessment(string county) => Refusal.In<DecideText>(nameof(WaitsForAssessment), county);

    public static Refusal WaitsForChoice(string county) => Refusal.In<DecideText>(nameof(WaitsForChoice), county);

    public static Refusal AmountMissing(string county) => Refusal.In<DecideText>(nameof(AmountMissing), county);

    public static Refusal LetterTextMissing(string county) => Refusal.In<DecideText>(nameof(LetterTextMissing), county);

    public static Refusal AnswerByMissing(string county) => Refusal.In<DecideText>(nameof(AnswerByMissing), county);

    /// <summary>A better graded application is declined while a lower graded one is chosen, and nobody has said why.</summary>
    public static Refusal PassedOverMissing(string county) => Refusal.In<DecideText>(nameof(PassedOverMissing), county);

    /// <summary>What fell since the total assessment was saved.</summary>
    public IReadOnlyList<FallenChoice> Fallen { get; init; } = [];

    /// <summary>What the call asks of applications.</summary>
    public Questionnaire Form { get; init; } = ApplicationCatalogue.All;

    public bool AsksTrades => Form.Part(ApplicationCatalogue.TradePart)?.Question(ApplicationCatalogue.Demand) is not null;

    public bool AsksGender => Form.Part(ApplicationCatalogue.TradePart)?.Question("gender") is not null;

    public bool AsksClassSize => Form.Part(ApplicationCatalogue.ClassPart)?.Question("size") is not null;

    /// <summary>The day it is read, in Norway.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Sum for the year of all that is chosen or decided.</summary>
    public Money Chosen => Money.Sum(Rows.Select(r => r.Amount));

    /// <summary>Of it, what is decided and in force.</summary>
    public Money Decided => Money.Sum(Rows.Select(r => r.InForce is { Declined: false } made ? made.Content.Amount : Money.Zero));

    public Money AppliedFor => Money.Sum(Rows.Select(r => r.Figures.AppliedFor(Year)));

    public int Awards => Rows.Count(r => r.IsAward);

    /// <summary>With those who decide now.</summary>
    public int Recommended => Rows.Count(r => r.State == ChoiceState.Recommended);

    /// <summary>All that is compared is decided: what is asked of a county after that stops nobody.</summary>
    public bool IsDecided => Rows.Count > 0 && Rows.All(r => r.State == ChoiceState.Decided);

    /// <summary>The drafts that can be sent to those who decide.</summary>
    public IEnumerable<PortfolioRow> Sendable => Rows.Where(r => r.Draft is { ProposedAt: null });

    private CallFrame Limits => new(Frame, Wanted);

    /// <summary>What is left of the frame for this application, all others counted.</summary>
    public Money? LeftFor(GrantApplicationId application) =>
        Frame?.Minus(Money.Sum(Rows.Where(r => r.Id != application).Select(r => r.Amount)));

    /// <summary>May this application be chosen for an award, beside the others?</summary>
    public Refusal? MayAward(GrantApplicationId application) =>
        // How much it is to be is said after.
        Limits.Against((Money.Zero, Rows.Count(r => r.IsAward && r.Id != application)), (Money.Zero, 1)).FirstOrDefault();

    /// <summary>A better graded one that is declined while a lower graded one is chosen: somebody must say why.</summary>
    public bool IsPassedOver(PortfolioRow row) =>
        row.Current is { IsAward: false } && row.Overall is { } grade && Rows.Any(other => other.IsAward && other.Overall < grade);

    /// <summary>
    /// All is chosen, money and number allow one more, and a good one is declined: whoever reads it will ask why. It is remarked, and
    /// refused to nobody.
    /// </summary>
    public bool LeavesRoom =>
        Chosen < Frame
        && !(Awards >= Wanted)
        && Rows.All(r => r.Current is not null)
        && Rows.Any(r => r is { Current.IsAward: false, Overall: >= Grade.Good });

    /// <summary>
    /// The choice is whole: all are assessed and chosen, within the frame and the number. It is the same whichever is sent.
    /// </summary>
    public IEnumerable<PortfolioGap> GapsOfAll()
    {
        if (Rows.Count == 0)
            yield return new(PortfolioEmpty);
        foreach (var row in Rows.Where(r => r is { Assessed: false, InForce: null }))
            yield return new(WaitsForAssessment(row.County), row);
        foreach (var row in Rows.Where(r => r is { Assessed: true, Current: null }))
            yield return new(WaitsForChoice(row.County), row);
        foreach (var row in Rows)
            if (row.Waits is { } wait)
                yield return new(DecideApplication.WaitsForAnswer(row.County, wait.Until), row);
        if (Assessment is null)
            yield return new(TotalAssessmentMissing);
        if (Assessment is { IsOutdated: true })
            yield return new(PortfolioAssessment.TotalAssessmentOutdated);
        foreach (var no in Limits.Against((Chosen, Awards), (Money.Zero, 0)))
            yield return new(no);
    }

    /// <summary>What an award to this application may be, beside what the frame has left.</summary>
    internal AwardLimits LimitsOf(PortfolioRow row) => new(row.Figures, MostYears, Today);

    /// <summary>The draft says all that must be said, and no more than it may.</summary>
    public IEnumerable<PortfolioGap> GapsOf(PortfolioRow row)
    {
        if (row.Draft is not { Content: var content } draft) yield break;
        if (!draft.Ready) yield return new(RecommendDecisions.NotReady(row.County), row);
        if (content is { Kind: DecisionKind.Award, Amount.IsZero: true }) yield return new(AmountMissing(row.County), row);
        if (content.LetterText is null) yield return new(LetterTextMissing(row.County), row);
        foreach (var broken in LimitsOf(row).BrokenBy(content, row.County)) yield return new(broken, row);
        if (content is { Kind: DecisionKind.Award, AnswerBy: null }) yield return new(AnswerByMissing(row.County), row);
        if (content.PassedOver is null && IsPassedOver(row)) yield return new(PassedOverMissing(row.County), row);
    }
}
