using Samlop.Audit.TwoPerson;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// Avkrefte: a second person says no to what is proposed, with words: that two records are of two persons, or that those that are merged
/// are of one. Nothing changes, and the same may be proposed again.
/// </summary>
[Process("persons.merge-denied")]
public sealed class DenyMerge(AppDb db, SharingReaders readers) : IUseCase<DenyMerge.Input, Done>
{
    public static Permission Needs { get; } = HandlePairs.Needs;

    public sealed class Input : ReturnInput, IInput<DenyMerge, Input, Done>
    {
        public PersonPairId Pair { get; set; }

        protected override Phrase Missing => Phrase.In<MergeText>(nameof(MergeText.Error_Reasons));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.Pair(db, actor, input.Pair, cancel) is not { } hand) return Refusal.NotFound;
        if (await db.WaitingStep(hand.Pair, cancel) is not var (step, check)) return CheckRefusal.NothingToDecide;
        if (hand.MayAnswer(step) is { } no) return no;
        if (step.Return(check, actor, input, change.At) is { } refused) return refused;

        step.End(change.At);
        hand.Pair.Denied(step.Kind, change.At);
        change.Record(hand.Answered(step, false));
        return new Done();
    }
}
