using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>
/// Velg tildeling eller avslag: an officer says of one application in the portfolio whether it is to have a grant. It becomes a draft of a
/// decision, whose amounts and words are written afterwards (<see cref="SaveRecommendation"/>).
/// </summary>
[Process("ApplicationChosen"), TellsNobody(Untold.OwnWork)]
public sealed class ChooseApplication(AppDb db, Portfolios portfolios) : IUseCase<ChooseApplication.Input, Done>
{
    private static readonly Words<DecideText, DecisionKind> ToldWords = new("Told_ApplicationChosen", DecisionKind.Dismissal);

    public static Permission Needs { get; } = Permission.Of("grants.portfolio.compose", Role.CaseOfficer);

    public static readonly Refusal NotAssessed = Refusal.In<DecideText>(nameof(NotAssessed));

    public sealed class Input : IInput<ChooseApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>Award or Rejection.</summary>
        public string? Kind { get; set; }
    }

    /// <summary>It was chosen for an award, or to be declined.</summary>
    [Event("grants.decision.application-chosen"), Was("ApplicationChosen"), NoNews]
    public sealed record ApplicationChosen(GrantApplicationId Application, DecisionId Decision, DecisionKind Kind) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => ToldWords.Of(Kind);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (portfolio, row, no) = await portfolios.Of(db, input.Application, actor, cancel);
        if (no is not null)
            return no;
        if (Kind(input.Kind) is not { } kind)
            return new FieldError(nameof(Input.Kind), Phrase.In<DecideText>(nameof(DecideText.Error_Kind)));
        if (!row!.Assessed)
            return NotAssessed;
        if (kind == DecisionKind.Award && portfolio!.MayAward(row.Id) is { } full)
            return full;

        var draft = await db.OpenDecision(row.Id, cancel);
        if (draft is null) return await Begin(portfolio!, row, kind, actor, change, cancel);
        if (draft.Value.Decision.MayChange(draft.Value.Check) is { } waits) return waits;
        if (draft.Value.Decision.Kind != kind)
        {
            var (decision, check) = draft.Value;
            // What was written stays: reasons are seldom all wrong. Only money and its terms belong to an award alone.
            var content = decision.Kind == DecisionKind.Dismissal ? DecisionContent.Empty(kind, portfolio!.Year) : decision.ReadContent();
            content = content with
            {
                Kind = kind,
                Lines = [],
                Conditions = [],
                AnswerBy = null,
                Reports = kind == DecisionKind.Award ? await Reports(portfolio!.Call, cancel) : [],
            };
            decision.Save(content, check, actor.User, change.At);
            change.Record(new ApplicationChosen(row.Id, decision.Id, kind));
        }

        return new Done();
    }

    private async Task<Outcome<Done>> Begin(
        Portfolio portfolio,
        PortfolioRow row,
        DecisionKind kind,
        Actor actor,
        Change change,
        CancellationToken cancel
    )
    {
        if (row.InForce is not null) return Decision.DecisionIsMade;

        var (number, replaces) = await db.NextDecision(row.Id, cancel);
        var content = DecisionContent.Empty(kind, portfolio.Year);
        if (kind == DecisionKind.Award)
            content = content with { Reports = await Reports(portfolio.Call, cancel) };
        var decision = new Decision(
            NewId.Of<DecisionId>(change.At),
            row.Id,
            portfolio.Call,
            number,
            replaces,
            content,
            actor.User,
            change.At
        );
        db.Add(decision);
        db.BeginCheck(decision, actor.User);
        change.Record(new ApplicationChosen(row.Id, decision.Id, kind));
        return new Done();
    }

    // Part of the letter, and so not in the language of the page.
    private static string Unnamed => Phrase.In<DecideText>(nameof(DecideText.Report_Unnamed)).In(NorwegianForm.Nb.Culture());

    /// <summary>What the call says is to be reported, as the beginning of what this decision says.</summary>
    private async Task<IReadOnlyList<DecisionReport>> Reports(CallId call, CancellationToken cancel) =>
    [
        .. (await db.ContentInForce(call, cancel)).ReportsDue
            .Select(report => new DecisionReport(report.Text.Length > 0 ? report.Text : Unnamed, report.On)),
    ];

    private static DecisionKind? Kind(string? typed) => typed switch
    {
        nameof(DecisionKind.Award) => DecisionKind.Award,
        nameof(DecisionKind.Rejection) => DecisionKind.Rejection,
        _ => null,
    };
}
