using Samlop.Audit.TwoPerson;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// Bekrefte at to registreringer er av samme person, eller at de som er slått sammen er av to: a second person puts in force what another
/// has proposed. No row of either record is touched; whoever recorded a fact has recorded it still.
/// </summary>
[Process("persons.merge-confirmed")]
public sealed class ConfirmMerge(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<ConfirmMerge.Input, Done>
{
    public static Permission Needs { get; } = HandlePairs.Needs;

    public sealed class Input : IInput<ConfirmMerge, Input, Done>, IApproves<MergeStep>
    {
        public PersonPairId Pair { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }

        /// <summary>The second person has spoken with the person, or has seen both records.</summary>
        public bool IsSure { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.Pair(db, actor, input.Pair, cancel) is not { } hand) return Refusal.NotFound;
        if (await db.WaitingStep(hand.Pair, cancel) is not var (step, check)) return CheckRefusal.NothingToDecide;
        if (hand.MayAnswer(step) is { } no) return no;
        if (check.MayDecide(actor) is { } same) return same;
        if (!input.IsSure) return new FieldError(nameof(Input.IsSure), Phrase.In<MergeText>(nameof(MergeText.Error_IsSure)));

        var records = await MergedRecords.Of(db, step, cancel);
        if (step.Kind is MergeKind.Merge && records.MayMerge(step, clock.Today) is { } cannot) return cannot;
        if (step.Confirm(check, actor, input.Seen, change.At) is { } refused) return refused;

        if (step.Kind is MergeKind.Merge) records.Merge(step);
        else records.Part(hand.Pair.MergedBy!.Value, change.At);
        hand.Pair.Confirmed(step.Id, step.Kind, change.At);
        change.Record(hand.Answered(step, true));
        return new Done();
    }
}
