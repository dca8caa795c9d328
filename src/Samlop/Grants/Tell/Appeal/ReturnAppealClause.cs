using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Letters;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Tell.Appeal;

/// <summary>Send avklaringen tilbake: the second person does not agree with the answer, and says what must be mended.</summary>
[Process("AppealClauseReturned")]
public sealed class ReturnAppealClause(AppealRulings appeals) : IUseCase<ReturnAppealClause.Input, Done>
{
    public static Permission Needs => SettleAppealClause.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnAppealClause, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<AppealClauseMoved>(
        "grants.appeal-clause.returned", PutTemplateInForce.OfTemplates, "the one who sent it",
        async (happened, occasion) =>
        {
            if (happened.Step != AppealStep.Returned) return null;
            return new Told(
                Phrase.In<TellText>(nameof(TellText.Notice_AppealReturned)),
                LetterUrls.Template(DecisionLetters.KindOf(happened.Kind)),
                Readers.Of(await occasion.SenderOf(happened.Ruling.Value)))
            {
                Matter = happened.Ruling.Value,
            };
        }).OnlyOf<ReturnAppealClause>().WhileReturned(
            (AppealRuling r) => r.Id,
            db => db.Set<AppealRuling>().Where(r => r.SettledAt == null && r.WithdrawnAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await appeals.Open(input.Kind, cancel) is not var (ruling, check)) return AppealRuling.AppealRulingIsOver;
        if (ruling.Return(check, actor, input, change.At) is { } no) return no;

        var returned = new AppealClauseMoved(ruling.Id, ruling.Kind, AppealStep.Returned);
        change.Record(returned, reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
