using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// Foreslå å skille registreringer som er slått sammen: they are of two persons after all. Nothing changes before a second person has
/// confirmed it.
/// </summary>
[Process("persons.parting-proposed")]
public sealed class ProposeParting(AppDb db, SharingReaders readers) : IUseCase<ProposeParting.Input, Done>
{
    public static Permission Needs { get; } = HandlePairs.Needs;

    public sealed class Input : IInput<ProposeParting, Input, Done>
    {
        public PersonPairId Pair { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.Pair(db, actor, input.Pair, cancel) is not { } hand) return Refusal.NotFound;
        if (hand.MayProposeParting() is { } no) return no;

        var merged = hand.Pair.MergedBy!.Value;
        var leads = await db.Rows<MergeStep>().Of(hand.Pair).Where(s => s.Id == merged).Select(s => s.Leads).SingleAsync(cancel);
        return db.Propose(hand, MergeKind.Part, leads, change) is { } refused ? refused : new Done();
    }
}
