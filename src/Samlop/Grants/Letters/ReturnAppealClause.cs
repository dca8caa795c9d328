using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>Send avklaringen tilbake: the second person does not agree with the answer, and says what must be mended.</summary>
[Process("AppealClauseReturned")]
public sealed class ReturnAppealClause(LetterTemplates templates) : IUseCase<ReturnAppealClause.Input, Done>
{
    public static Permission Needs => SettleAppealClause.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnAppealClause, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<AppealClauseMoved>(
        "grants.appeal-clause.returned", GrantNotices.Templates, "the one who sent it",
        async (happened, occasion) =>
        {
            if (happened.Step != AppealStep.Returned) return null;
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_AppealReturned)),
                LetterUrls.Template(happened.Kind),
                Readers.Of(await occasion.SenderOf(happened.Ruling.Value)))
            {
                Matter = happened.Ruling.Value,
            };
        }).OnlyOf<ReturnAppealClause>().WhileReturned(
            (AppealRuling r) => r.Id,
            db => db.Set<AppealRuling>().Where(r => r.SettledAt == null && r.WithdrawnAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.OpenRuling(input.Kind, cancel) is not var (ruling, check)) return AppealRuling.AppealRulingIsOver;
        if (ruling.Return(check, actor, input, change.At) is { } no) return no;

        var returned = new AppealClauseMoved(ruling.Id, ruling.Kind, AppealStep.Returned);
        change.Record(returned, reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
