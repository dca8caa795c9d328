using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Velg vurderer: a case officer of the directorate is given the application to assess by a day, perhaps in another's place. Whoever is
/// barred, waits for a ruling on a doubt, or holds a role at the county cannot be chosen. The common assessment needs at least <see
/// cref="Fewest"/> of them.
/// </summary>
[Process("AssessorAssigned")]
public sealed class AssignAssessor(AppDb db, OsloClock clock) : IUseCase<AssignAssessor.Input, Done>
{
    public const int Fewest = 2;

    public static Permission Needs { get; } = Permission.Of("grants.assessor.assign", Role.CaseOfficer);

    public static readonly Refusal FormalCheckMissing = Refusal.In<AssessText>(nameof(FormalCheckMissing));
    public static readonly Refusal AlreadyAssessor = Refusal.In<AssessText>(nameof(AlreadyAssessor));

    public sealed class Input : IInput<AssignAssessor, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the person, as chosen.</summary>
        public string? Assessor { get; set; }

        public string? DueOn { get; set; }

        /// <summary>The id of the assessment whose assessor this one replaces; empty for none.</summary>
        public string? InsteadOf { get; set; }
    }

    /// <summary>Somebody was given the application to assess.</summary>
    [Event("grants.assessment.assigned"), Was("AssessorAssigned")]
    public sealed record AssessorAssigned(GrantApplicationId Application, AssessmentId Assessment, DateOnly DueOn, AssessmentId? InsteadOf)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told =>
            Phrase.In<AssessText>(
                InsteadOf is null ? nameof(AssessText.Told_AssessorAssigned) : nameof(AssessText.Told_AssessorAssignedInstead),
                new DateArgument(DueOn), Named.Colleague(Assessment), InsteadOf is { } other ? Named.Colleague(other) : null
            );
    }

    public static NoticeKind TellsAssessor { get; } = NoticeKind.Of<AssessorAssigned>(
        "grants.assessment.assigned", GrantNotices.Handling, "the assessor",
        async (happened, occasion) =>
        {
            var assessment = await occasion.Assessment(happened.Assessment);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_Assigned)),
                AssessUrls.Assessment(happened.Application),
                Readers.Of(assessment.Assessor))
            {
                Matter = happened.Assessment.Value,
                Due = happened.DueOn,
            };
        }).WhileToBeHandedIn();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayHandle() is { } no) return no;
        if (application.Standing.Check != FormalResult.Stands) return FormalCheckMissing;

        var errors = new FieldErrors();
        var due = Typed.DayToCome(input.DueOn, clock.Today, nameof(Input.DueOn), errors);
        var chosen = Typed.Id<UserId>(input.Assessor);
        if (chosen is not { } assessor || !await Candidates(db, application, clock.Today).AnyAsync(p => p.Id == assessor, cancel))
        {
            errors.Add(nameof(Input.Assessor), Phrase.In<AssessText>(nameof(AssessText.Error_Assessor)));
            return errors;
        }

        var earlier = await db.Rows<Assessment>()
            .AssignedFor(actor.ForCases())
            .Where(a => a.Application == application.Id)
            .ToListAsync(cancel);
        var replaced = earlier.SingleOrDefault(a => a.Id == Typed.Id<AssessmentId>(input.InsteadOf));
        if (!string.IsNullOrEmpty(input.InsteadOf) && (replaced is null || replaced.Assessor == assessor))
            errors.Add(nameof(Input.InsteadOf), Phrase.In<AssessText>(nameof(AssessText.Error_InsteadOf)));
        if (errors.Any)
            return errors;
        if (earlier.Any(a => a.Counts && a.Assessor == assessor))
            return AlreadyAssessor;

        await db.Assign(application.Id, assessor, due, replaced, actor, change, cancel);
        return new Done();
    }

    /// <summary>The directorate's case officers today, without those who are kept out of the application or of its county.</summary>
    internal static IQueryable<User> Candidates(AppDb db, Handled application, DateOnly today)
    {
        var (keptOut, ofParties, held) = (db.KeptOut(), db.OfParties(today), db.HeldOn(today));
        return db.Set<User>()
            .Where(p =>
                !keptOut.Any(d => d.Application == application.Id && d.User == p.Id)
                && !ofParties.Any(m => m.Application == application.Id && m.User == p.Id)
                && held.Any(m => m.User == p.Id && m.Organisation == application.Owner && m.Role == Role.CaseOfficer)
            );
    }
}

internal static class Assigning
{
    /// <summary>
    /// Gives the application to an assessor; the one they replace assesses it no more, and what was agreed is agreed anew.
    /// </summary>
    public static async Task Assign(
        this AppDb db,
        GrantApplicationId application,
        UserId assessor,
        DateOnly due,
        Assessment? replaced,
        Actor by,
        Change change,
        CancellationToken cancel
    )
    {
        if (replaced is { Counts: true })
        {
            replaced.End(change.At);
            change.Record(new EndAssignment.AssignmentEnded(application, replaced.Id, Barred: false));
        }

        var assessment = new Assessment(
            NewId.Of<AssessmentId>(change.At), application, assessor, due, replaced?.Assessor, by.User, change.At);
        db.Add(assessment);
        change.Record(new AssignAssessor.AssessorAssigned(application, assessment.Id, due, replaced?.Id));
        await db.ReopenConsensus(application, change, cancel);
    }
}
