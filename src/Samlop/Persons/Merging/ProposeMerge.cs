using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// Foreslå å slå sammen to registreringer: of one person, as the proposer believes. Nothing changes before a second person, who knows the
/// person, has confirmed it.
/// </summary>
[Process("persons.merge-proposed")]
public sealed class ProposeMerge(AppDb db, SharingReaders readers) : IUseCase<ProposeMerge.Input, Done>
{
    public static Permission Needs { get; } = HandlePairs.Needs;

    /// <summary>Which of the two records stays.</summary>
    public enum Record
    {
        Earlier,
        Later,
    }

    public sealed class Input : IInput<ProposeMerge, Input, Done>
    {
        public PersonPairId Pair { get; set; }

        /// <summary>A <see cref="Record"/>, by its name.</summary>
        public string? Stays { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.Pair(db, actor, input.Pair, cancel) is not { } hand) return Refusal.NotFound;
        if (hand.MayProposeMerge() is { } no) return no;
        if (TypedField.Choice<Record>(input.Stays) is not { } stays)
            return new FieldError(nameof(Input.Stays), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        var leads = stays is Record.Earlier ? hand.Pair.Later : hand.Pair.Earlier;
        var leading = await db.Rows<MergeStep>().InForceOf([leads]).AnyAsync(cancel);
        if (leading) return PairInHand.LeadsAlready;
        return db.Propose(hand, MergeKind.Merge, leads, change) is { } refused ? refused : new Done();
    }
}
