using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Letters;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Tell.Appeal;

/// <summary>
/// Foreslå en avklaring av klageadgangen: an administrator answers whether a dismissal can be appealed, with reason and source, and sends
/// the answer to a second person; one that came back is written anew. The circular speaks of award and rejection only ("tildeling av eller
/// avslag på tilskudd", forvaltningsloven 1967 §§ 3 and 28).
/// </summary>
[Process("AppealClauseProposed")]
public sealed class ProposeAppealClause(AppDb db, AppealRulings appeals) : IUseCase<ProposeAppealClause.Input, Done>
{
    private static readonly Words<TellText, AppealStanding> ToldWords = new("Told_AppealProposed", AppealStanding.ToBeClarified);

    public static Permission Needs { get; } = Permission.Of("grants.appeal-clause.propose", Role.Administrator);

    public static readonly Refusal AppealIsTheCirculars = Refusal.In<TellText>(nameof(AppealIsTheCirculars));

    public sealed class Input : IInput<ProposeAppealClause, Input, Done>
    {
        public DecisionKind Kind { get; set; }

        /// <summary><see cref="AppealStanding.NoRight"/> or <see cref="AppealStanding.Right"/> by name.</summary>
        public string? Standing { get; set; }

        public string? Reason { get; set; }

        public string? Source { get; set; }
    }

    /// <summary>An answer to whether a dismissal can be appealed was sent to a second person.</summary>
    [Event("grants.appeal-clause.proposed")]
    public sealed record AppealClauseProposed(AppealRulingId Ruling, DecisionKind Kind, AppealStanding Standing) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(DecisionLetters.KindOf(Kind).Subject);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => ToldWords.Of(Standing);
    }

    public static NoticeKind TellsSettlers { get; } = NoticeKind.Of<AppealClauseProposed>(
        "grants.appeal-clause.proposed", PutTemplateInForce.OfTemplates, "those who may settle it",
        async (happened, occasion) =>
        {
            return new Told(
                Phrase.In<TellText>(nameof(TellText.Notice_AppealWaits)),
                LetterUrls.Template(DecisionLetters.KindOf(happened.Kind)),
                await Task.FromResult(Readers.In(occasion.Actor.Organisation, [.. SettleAppealClause.Needs.Roles])))
            {
                Matter = happened.Ruling.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (input.Kind != DecisionKind.Dismissal) return AppealIsTheCirculars;
        var open = await appeals.Open(input.Kind, cancel);
        if (open is var (waiting, round) && waiting.MayChange(round) is { } no) return no;

        var errors = new FieldErrors();
        var answer = Read(input, errors);
        if (errors.Any) return errors;

        var (ruling, check) = open ?? Begun(input.Kind, answer, actor, change.At);
        if (open is not null && ruling.Rewrite(answer, check, actor.User, change.At) is { } kept) return kept;
        if (ruling.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(new AppealClauseProposed(ruling.Id, ruling.Kind, ruling.Standing), reason: ruling.Reason);
        return new Done();
    }

    private (AppealRuling Ruling, TwoPersonCheck Check) Begun(DecisionKind kind, AppealAnswer answer, Actor actor, DateTimeOffset at)
    {
        var ruling = new AppealRuling(NewId.Of<AppealRulingId>(at), kind, answer, actor.User, at);
        db.Add(ruling);
        return (ruling, db.BeginCheck(ruling, actor.User));
    }

    private static AppealAnswer Read(Input input, FieldErrors errors)
    {
        var chosen =
            Enum.TryParse<AppealStanding>(input.Standing, out var standing)
            && standing is AppealStanding.NoRight or AppealStanding.Right
            && standing.ToString() == input.Standing;
        if (!chosen)
            errors.Add(nameof(Input.Standing), Phrase.In<TellText>(nameof(TellText.Error_AppealStanding)));
        var noReason = Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing));
        var reason = TypedField.NeededText(input.Reason, AppealRuling.TextLimit, nameof(Input.Reason), noReason, errors);
        var noSource = Phrase.In<TellText>(nameof(TellText.Error_SourceMissing));
        var source = TypedField.NeededText(
            input.Source, AppealRuling.TextLimit, nameof(Input.Source), noSource, errors, figuresWillDo: true);
        return new AppealAnswer(standing, reason, source);
    }
}
