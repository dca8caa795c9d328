using Samlop.Audit.TwoPerson;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Merging;

/// <summary>Ta tilbake et forslag: whoever proposed it, before anybody has answered; for instance where the one who is asked
/// cannot.</summary>
[Process("persons.merge-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackMerge(AppDb db, SharingReaders readers) : IUseCase<TakeBackMerge.Input, Done>
{
    public static Permission Needs { get; } = HandlePairs.Needs;

    public sealed class Input : IInput<TakeBackMerge, Input, Done>
    {
        public PersonPairId Pair { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.Pair(db, actor, input.Pair, cancel) is not { } hand) return Refusal.NotFound;
        if (await db.WaitingStep(hand.Pair, cancel) is not var (step, check)) return CheckRefusal.NothingToDecide;
        // Another officer may take it back too, where the one who proposed it has left.
        if (actor.IsOfficer() && !check.Preparers.Contains(actor.User)) check.PreparedBy(actor.User);
        if (step.TakeBack(check, actor, change.At) is { } no) return no;

        step.End(change.At);
        hand.Pair.AsksNoMore();
        change.Record(new MergeTakenBack(hand.Pair.Id, step.Id, step.Kind, step.Stays, step.Leads));
        return new Done();
    }
}
