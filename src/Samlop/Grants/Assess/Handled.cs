using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>An application as those who handle it find it: enough to ask what may be done with it.</summary>
public sealed record Handled(GrantApplicationId Id, CallId Call, string CallNumber, OrganisationId Owner, Standing Standing, bool Continues)
{
    /// <summary>The county has withdrawn it, or it was handed back: nothing is worked on until it is sent anew.</summary>
    public static readonly Refusal NotWithDirectorate = Refusal.In<AssessText>(nameof(NotWithDirectorate));

    /// <summary>What a decision is made on does not change while somebody decides, nor after; unless a new one is begun.</summary>
    public static readonly Refusal DecisionIsProposed = Refusal.In<AssessText>(nameof(DecisionIsProposed));

    /// <summary>The number of the newest sent version.</summary>
    public int SentVersion => Standing.SentVersion;

    /// <summary>Asked before everything that is done with it, from the formal check to the common assessment.</summary>
    public Refusal? MayHandle() =>
        Standing.IsHandled() ? null : Standing.LiesWithDirectorate ? DecisionIsProposed : NotWithDirectorate;
}

/// <summary>
/// Loads what is handled. Null where the actor is not among those who may: of another organisation, undeclared, in doubt or barred.
/// </summary>
internal static class HandledLoading
{
    public static Task<Handled?> Handled(this AppDb db, GrantApplicationId application, Actor actor, CancellationToken cancel = default) =>
        (
            from a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()).WithStanding(db)
            join c in db.Rows<Call>().Published() on a.Application.Call equals c.Id
            where a.Application.Id == application
            select new Handled(a.Application.Id, c.Id, c.Number, c.Owner, a.Standing, a.Application.Continues != null)
        ).SingleOrDefaultAsync(cancel);

    /// <summary>The actor's own assessment of it, the last one they were given, ended or not; null where they were given none.</summary>
    public static Task<Assessment?> OwnAssessment(
        this AppDb db,
        GrantApplicationId application,
        Actor actor,
        CancellationToken cancel = default
    ) =>
        db.Rows<Assessment>()
            .VisibleTo(actor.ForCases())
            .WithGrades()
            .Where(a => a.Application == application && a.Assessor == actor.User)
            .OrderByDescending(a => a.AssignedAt)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The assessments that count, with their grades; for rules about all of them.</summary>
    public static Task<List<Assessment>> CountingAssessments(this AppDb db, GrantApplicationId application, CancellationToken cancel) =>
        db.Rows<Assessment>()
            .All(Because.AllMustHaveHandedIn)
            .Where(a => a.Application == application && a.EndedAt == null)
            .WithGrades()
            .OrderBy(a => a.AssignedAt)
            .ToListAsync(cancel);

    public static Task<ConsensusNote?> ConsensusOf(this AppDb db, GrantApplicationId application, CancellationToken cancel) =>
        db.Rows<ConsensusNote>()
            .All(Because.NoteFollowsAssessments)
            .WithAll()
            .SingleOrDefaultAsync(n => n.Application == application, cancel);

    /// <summary>The assessors or what they found are others than before: what was agreed must be agreed anew.</summary>
    public static async Task ReopenConsensus(this AppDb db, GrantApplicationId application, Change change, CancellationToken cancel)
    {
        if (await db.ConsensusOf(application, cancel) is not { } note || (note.CompletedAt is null && note.Answers.Count == 0)) return;
        note.Reopen();
        change.Record(new ConsensusReopened(application));
    }

    /// <summary>
    /// The person is barred from now on: the open assignment ends, and what was agreed is agreed anew. What they wrote stays.
    /// </summary>
    public static async Task EndWorkOf(this AppDb db, ImpartialityDeclaration bar, Change change, CancellationToken cancel)
    {
        var (person, application) = (bar.User, new GrantApplicationId(bar.Subject));
        var mine = await db.Rows<Assessment>().All(Because.BarredAreTakenOff)
            .SingleOrDefaultAsync(a => a.Application == application && a.Assessor == person && a.EndedAt == null, cancel);
        if (mine is null) return;
        mine.End(change.At);
        change.Record(new EndAssignment.AssignmentEnded(application, mine.Id, Barred: true));
        await db.ReopenConsensus(application, change, cancel);
    }
}

/// <summary>What was agreed is not agreed any more: the assessors are others, or what they agreed on is changed.</summary>
/// <param name="Criteria">The codes of what is changed in it; null where that is not why, and in earlier events, which do not say.</param>
[Event("grants.consensus.reopened"), Was("ConsensusReopened")]
public sealed record ConsensusReopened(GrantApplicationId Application, IReadOnlyList<string>? Criteria = null) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Criteria is { Count: > 0 }
        ? Phrase.In<AssessText>(nameof(AssessText.Told_ConsensusReopened_Criteria), AssessmentCriteria.Told(Criteria))
        : Phrase.In<AssessText>(nameof(AssessText.Told_ConsensusReopened));
}
