using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Keeping;

/// <summary>Send lagringstiden tilbake: the second person does not put it in force, and says what must be otherwise.</summary>
[Process("persons.keeping-returned")]
public sealed class ReturnKeeping(AppDb db) : IUseCase<ReturnKeeping.Input, Done>
{
    public static Permission Needs => ApproveKeeping.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnKeeping, Input, Done>
    {
        public KeepingPeriodId Period { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<KeepingMoved>(
        "persons.keeping.returned", KeepingNotices.Group, "the data protection officer who sent it",
        async (happened, occasion) => happened.Step != KeepingStep.Returned
            ? null
            : new Told(
                Phrase.In<KeepingText>(nameof(KeepingText.Notice_Returned), PersonWords.Of(happened.Category)),
                KeepingUrls.Period(happened.Period), Readers.Of(await occasion.SenderOf(happened.Period.Value)))
            {
                Matter = happened.Period.Value,
            }).OnlyOf<ReturnKeeping>().WhileReturned(
                (KeepingPeriod p) => p.Id, db => db.Set<KeepingPeriod>().Where(KeepingPeriod.Open));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundKeeping(input.Period, cancel) is not var (period, check)) return Refusal.NotFound;
        if (period.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(KeepingMoved.Of(period, KeepingStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
