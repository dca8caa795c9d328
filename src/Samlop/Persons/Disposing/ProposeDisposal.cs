using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Keeping;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Disposing;

/// <summary>Foreslå kassasjon: the data protection officer proposes that what is due of a category today is deleted.</summary>
[Process("persons.disposal-proposed")]
public sealed class ProposeDisposal(AppDb db, DueFacts due, OsloClock clock) : IUseCase<ProposeDisposal.Input, ProposeDisposal.Proposed>
{
    public static Permission Needs { get; } = Permission.Of("persons.disposal.propose", Role.DataProtectionOfficer);

    public sealed class Input : IInput<ProposeDisposal, Input, Proposed>
    {
        public PersonCategory Category { get; set; }
    }

    public sealed record Proposed(DisposalId Disposal);

    public static NoticeKind TellsSecond { get; } = NoticeKind.Of<DisposalMoved>(
        "persons.disposal.sent", KeepingNotices.Group, "other data protection officers and the administrators",
        async (happened, occasion) => happened.Step != DisposalStep.Sent
            ? null
            : DisposalNotices.Told(
                nameof(DisposingText.Notice_Sent), happened, await occasion.Deciders(happened.Disposal)) with
            {
                Matter = happened.Disposal.Value,
            }).WhileSent();

    public async Task<Outcome<Proposed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var today = clock.Today;
        if (await db.DeletingPeriod(input.Category, today, cancel) is not { } period) return Refusal.NotFound;
        if (await db.Set<Disposal>().AnyAsync(d => d.Category == input.Category && d.EndedAt == null, cancel))
            return Disposal.DisposalIsProposed;
        var records = await due.Proposable(db, period, today, cancel);
        if (records.Count == 0) return Disposal.NothingIsDue;

        var disposal = new Disposal(
            NewId.Of<DisposalId>(change.At), input.Category, period.Id, today, records.Sum(record => record.Facts),
            records.Select(record => record.Whole).Distinct().Count(), actor.User, change.At);
        db.Add(disposal);
        foreach (var record in records)
            db.Add(new ProposedRecord { Disposal = disposal.Id, Person = record.Person, Facts = record.Facts });
        if (disposal.Send(db.BeginCheck(disposal, actor.User), actor, change.At) is { } no) return no;
        change.Record(DisposalMoved.Of(disposal, DisposalStep.Sent));
        return new Proposed(disposal.Id);
    }
}
