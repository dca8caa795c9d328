using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Letters;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Tell.Appeal;

/// <summary>
/// Avklar klageadgangen: a second person, who did not write the answer, settles whether a dismissal can be appealed. Before it is settled
/// no dismissal is sent; letters that are sent keep what they said.
/// </summary>
[Process("AppealClauseSettled")]
public sealed class SettleAppealClause(AppealRulings appeals) : IUseCase<SettleAppealClause.Input, Done>
{
    private static readonly Words<TellText, AppealStanding> ToldWords = new("Told_Appeal", AppealStanding.ToBeClarified);

    public static Permission Needs { get; } = Permission.Of("grants.appeal-clause.settle", Role.Administrator, Role.DecisionMaker);

    public sealed class Input : IInput<SettleAppealClause, Input, Done>, IApproves<AppealRuling>
    {
        public DecisionKind Kind { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>Whether a dismissal can be appealed was settled.</summary>
    [Event("grants.appeal-clause.settled"), Was("AppealClauseSettled")]
    public sealed record AppealClauseSettled(AppealRulingId Ruling, DecisionKind Kind, AppealStanding Standing) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(DecisionLetters.KindOf(Kind).Subject);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => ToldWords.Of(Standing);
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<AppealClauseSettled>(
        "grants.appeal-clause.settled", PutTemplateInForce.OfTemplates, "the one who sent it",
        async (happened, occasion) =>
        {
            return new Told(
                Phrase.In<TellText>(nameof(TellText.Notice_AppealSettled)),
                LetterUrls.Template(DecisionLetters.KindOf(happened.Kind)),
                Readers.Of(await occasion.SenderOf(happened.Ruling.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await appeals.Open(input.Kind, cancel) is not var (ruling, check)) return AppealRuling.AppealRulingIsOver;
        if (ruling.Settle(check, actor, input.Seen, change.At) is { } refused) return refused;

        change.Record(new AppealClauseSettled(ruling.Id, ruling.Kind, ruling.Standing), reason: ruling.Reason);
        return new Done();
    }
}
