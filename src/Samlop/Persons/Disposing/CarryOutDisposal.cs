using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Disposing;

/// <summary>
/// Gjennomfør kassasjonen: the program deletes what is due of a few persons, in one transaction with what tells of it. It is asked anew of
/// each whether it is due still and whether something holds it, so that it may be cut off and gone on with at any time.
/// </summary>
[Process("persons.disposal-carried-out")]
public sealed class CarryOutDisposal(AppDb db, DueFacts due, OsloClock clock) : IUseCase<CarryOutDisposal.Input, CarryOutDisposal.Batch>
{
    /// <summary>Of how many records at once.</summary>
    public const int Most = 20;

    public static Permission Needs { get; } = Permission.OfSystem("persons.disposal.carry-out");

    public sealed class Input : IInput<CarryOutDisposal, Input, Batch>
    {
        public DisposalId Disposal { get; set; }

        /// <summary>Of how many records at once.</summary>
        public int Most { get; set; } = CarryOutDisposal.Most;

        /// <summary>Records of which nothing could be deleted a while ago.</summary>
        public IReadOnlyList<PersonId> LeftOut { get; set; } = [];

        /// <summary>The last record of the batch before; null for the first.</summary>
        public PersonId? After { get; set; }

        /// <summary>The records of the batch, for whoever is to know which of them failed.</summary>
        public IReadOnlyList<PersonId> Tried { get; set; } = [];
    }

    /// <param name="IsLast">Nothing more is deleted by it.</param>
    public sealed record Batch(bool IsLast);

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<FactsDisposed>(
        "persons.facts.disposed", PersonNotices.OwnGroup, "the person whose facts were deleted",
        (happened, _) => Task.FromResult(DisposalNotices.ToPerson(happened)));

    public static NoticeKind TellsTheTwo { get; } = NoticeKind.Of<DisposalMoved>(
        "persons.disposal.over", KeepingNotices.Group, "the two who decided it",
        async (happened, occasion) => happened.Step switch
        {
            DisposalStep.Done when DisposalWords.HeldBack(happened) is { } held => DisposalNotices.Told(
                nameof(DisposingText.Notice_DoneHeld), happened, await occasion.TheTwo(happened.Disposal), held),
            DisposalStep.Done => DisposalNotices.Told(
                nameof(DisposingText.Notice_Done), happened, await occasion.TheTwo(happened.Disposal)),
            DisposalStep.Replaced => DisposalNotices.Told(
                nameof(DisposingText.Notice_Replaced), happened, await occasion.TheTwo(happened.Disposal)),
            _ => null,
        }).OnlyOf<CarryOutDisposal>();

    public static NoticeKind TellsOfFailed { get; } = NoticeKind.Of<DisposalMoved>(
        "persons.disposal.failed", KeepingNotices.Group, "the two who decided it",
        async (happened, occasion) => happened is not { Step: DisposalStep.Failed, Persons: { } persons }
            ? null
            : DisposalNotices.Told(
                persons == 1 ? nameof(DisposingText.Notice_FailedOne) : nameof(DisposingText.Notice_Failed), happened,
                await occasion.TheTwo(happened.Disposal), persons)).OnlyOf<CarryOutDisposal>();

    public async Task<Outcome<Batch>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundDisposal(input.Disposal, cancel) is not ({ IsGoingOn: true } disposal, _)) return new Batch(true);
        var today = clock.Today;
        if (await db.DeletingPeriod(disposal.Category, today, cancel) is not { } period || period.Id != disposal.Period)
        {
            disposal.Over(DisposalEnd.Replaced, change.At);
            await db.ForgetProposed(disposal.Id, cancel);
            change.Record(DisposalMoved.Of(disposal, DisposalStep.Replaced));
            return new Batch(true);
        }

        var next = await Next(input.After);
        // What was held back when its turn came may be free by now: the end is where nothing is left from the beginning.
        if (next.Count == 0 && input.After is not null) next = await Next(null);
        input.Tried = next;
        if (next.Count == 0 && input.LeftOut.Count > 0)
        {
            var failed = await db.Rows<Person>().Asked().Where(p => input.LeftOut.Contains(p.Id)).Select(p => p.Whole ?? p.Id).Distinct()
                .CountAsync(cancel);
            if (disposal.Fails(failed)) change.Record(DisposalMoved.Of(disposal, DisposalStep.Failed) with { Persons = failed });
            return new Batch(true);
        }

        if (next.Count == 0)
        {
            disposal.Done((await due.Count(db, period, disposal.Day, today, cancel, disposal.Id)).Held, change.At);
            await db.ForgetProposed(disposal.Id, cancel);
            change.Record(DisposalMoved.Of(disposal, DisposalStep.Done) with
            {
                HeldByOrder = disposal.PersonsHeld(HoldReason.Order),
                HeldByRight = disposal.PersonsHeld(HoldReason.Right),
                HeldByGlass = disposal.PersonsHeld(HoldReason.Glass),
                HeldByChange = disposal.PersonsHeld(HoldReason.Changed),
            });
            return new Batch(true);
        }

        db.RemoveRange(await db.Rows<ProposedRecord>().OfDisposal(disposal.Id).Where(p => next.Contains(p.Person)).AsTracking()
            .ToListAsync(cancel));
        foreach (var (person, facts) in await due.Delete(db, period, disposal.Day, next, cancel))
        {
            db.Add(new DisposedFacts
            {
                Id = NewId.Of<DisposedFactsId>(change.At),
                Person = person,
                Disposal = disposal.Id,
                Facts = facts,
                At = change.At,
            });
            var user = await db.Rows<PersonUser>().UsersOf(person, today).OrderByDescending(u => u.From).Select(u => (UserId?)u.User)
                .FirstOrDefaultAsync(cancel);
            change.Record(new FactsDisposed(person, disposal.Id, disposal.Category, facts, user));
        }

        return new Batch(false);

        Task<IReadOnlyList<PersonId>> Next(PersonId? after) =>
            due.Next(db, period, disposal.Id, disposal.Day, today, input.Most, input.LeftOut, after, cancel);
    }
}

/// <summary>Carries out what two have decided, each night, as much as there is time for.</summary>
internal sealed class DisposalJob(Runner runner, AppDb db, ILogger<DisposalJob> logger) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        foreach (var id in await db.Set<Disposal>().Where(Disposal.GoesOn).Select(d => d.Id).ToListAsync(cancel))
        {
            try
            {
                await CarryOut(id, cancel);
            }
            catch (Exception problem) when (!cancel.IsCancellationRequested)
            {
                logger.LogError(problem, "The disposal {Disposal} could not be carried on", id.Value);
            }
        }
    }

    /// <summary>
    /// One record that fails does not keep the others: a batch that failed is tried one by one, and what fails then is left out.
    /// </summary>
    private async Task CarryOut(DisposalId id, CancellationToken cancel)
    {
        var (leftOut, most, after) = (new List<PersonId>(), CarryOutDisposal.Most, (PersonId?)null);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var input = new CarryOutDisposal.Input { Disposal = id, Most = most, LeftOut = [.. leftOut], After = after };
            try
            {
                var outcome = await runner.Run(input, Actor.System, cancel: cancel);
                // The database has no time now: the next time of the job goes on.
                if (outcome.Refusal == Refusal.Busy || outcome.Value.IsLast) return;
                most = Math.Min(CarryOutDisposal.Most, most * 2);
                after = input.Tried[^1];
            }
            catch (Exception problem) when (!cancel.IsCancellationRequested && input.Tried.Count > 0)
            {
                most = 1;
                if (input.Tried.Count > 1) continue;
                leftOut.Add(input.Tried[0]);
                logger.LogError(
                    problem, "The disposal {Disposal} could delete nothing of the record {Person}", id.Value, input.Tried[0].Value);
            }
        }
    }
}
