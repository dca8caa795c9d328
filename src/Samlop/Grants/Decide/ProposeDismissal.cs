using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Foreslå avvisning: where the formal check says that an application is to be dismissed, an officer writes the ground and the letter, and
/// it goes to those who decide. It is about this application alone, and compared with nothing.
/// </summary>
[Process("DecisionRecommended")]
public sealed class ProposeDismissal(AppDb db, OsloClock clock) : IUseCase<ProposeDismissal.Input, ProposeDismissal.Proposed>
{
    public static Permission Needs => ChooseApplication.Needs;

    public static readonly Refusal NotToBeDismissed = Refusal.In<DecideText>(nameof(NotToBeDismissed));

    public sealed class Input : IInput<ProposeDismissal, Input, Proposed>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the draft that the page was made from; 0 where there is none.</summary>
        public int BasedOn { get; set; }

        /// <summary>The sent version that the page showed: no other is dismissed.</summary>
        public int Read { get; set; }

        /// <summary>A <see cref="DismissalGround"/> by name.</summary>
        public string? Ground { get; set; }

        public string? LetterText { get; set; }

        public string? InternalNote { get; set; }
    }

    public sealed record Proposed(DecisionId Decision);

    public async Task<Outcome<Proposed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()).Include(a => a.Sent)
            .SingleOrDefaultAsync(a => a.Id == input.Application, cancel);
        if (application is null) return Refusal.NotFound;
        if (await MayPropose(db, application, clock.Today, cancel) is { } no) return no;

        var newest = application.Sent.Max(s => s.Number);
        if (input.Read != newest) return RecordFormalCheck.NewerVersion(newest);

        var content = Written(input, application.Year);
        if (content.Errors.Any) return content.Errors;

        var open = await db.OpenDecision(application.Id, cancel);
        if ((open?.Decision.Version ?? 0) != input.BasedOn) return Refusal.ChangedByOther;
        var (decision, check) = open ?? await Begin(application, content.Content, actor, change, cancel);
        if (decision.MayChange(check) is { } waits) return waits;
        decision.Save(content.Content, check, actor.User, change.At);
        foreach (var person in await db.PreparersOf(decision, cancel)) check.PreparedBy(person);
        if (decision.Propose(check, actor, newest, change.At) is { } refused) return refused;

        change.Record(decision.Recommended(check));
        return new Proposed(decision.Id);
    }

    /// <summary>Asked by the page as well.</summary>
    internal static async Task<Refusal?> MayPropose(
        AppDb db,
        GrantApplication application,
        DateOnly today,
        CancellationToken cancel = default
    )
    {
        if (!application.IsSent) return Decision.ApplicationDoesNotStand;
        // A new decision may be under way, to replace the one that is made.
        if (await db.IsDecided(application.Id, cancel) && await db.OpenDecision(application.Id, cancel) is null)
            return Decision.DecisionIsMade;
        var toBeDismissed = await db.Rows<GrantApplication>()
            .All(Because.StageFollowsFromAll)
            .Where(a => a.Id == application.Id)
            .WithStanding(db)
            .Where(a => a.Standing, Standing.IsReadyToDismiss)
            .AnyAsync(cancel);
        return toBeDismissed ? await DecideApplication.HoldForAnswer(db, application.Id, today, cancel) : NotToBeDismissed;
    }

    private async Task<(Decision, TwoPersonCheck)> Begin(
        GrantApplication application,
        DecisionContent content,
        Actor actor,
        Change change,
        CancellationToken cancel
    )
    {
        var (number, replaces) = await db.NextDecision(application.Id, cancel);
        var decision = new Decision(
            NewId.Of<DecisionId>(change.At),
            application.Id,
            application.Call,
            number,
            replaces,
            content,
            actor.User,
            change.At
        );
        db.Add(decision);
        return (decision, db.BeginCheck(decision, actor.User));
    }

    private static (DecisionContent Content, FieldErrors Errors) Written(Input input, int year)
    {
        var errors = new FieldErrors();
        DismissalGround? ground = Enum.TryParse<DismissalGround>(input.Ground, out var named) && Enum.IsDefined(named) ? named : null;
        if (ground is null) errors.Add(nameof(Input.Ground), Phrase.In<DecideText>(nameof(DecideText.Error_Ground)));
        var letter = Text(input.LetterText, nameof(Input.LetterText), errors);
        if (!TypedText.HasLetters(letter))
            errors.Add(nameof(Input.LetterText), Phrase.In<DecideText>(nameof(DecideText.Error_LetterText)));
        return (
            DecisionContent.Empty(DecisionKind.Dismissal, year) with
            {
                Ground = ground,
                LetterText = letter,
                InternalNote = Text(input.InternalNote, nameof(Input.InternalNote), errors),
            },
            errors
        );
    }

    private static string? Text(string? typed, string field, FieldErrors errors)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length > TypedRecommendation.TextLimit)
            errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), TypedRecommendation.TextLimit, text.Length));
        return text.Length == 0 ? null : text;
    }
}
