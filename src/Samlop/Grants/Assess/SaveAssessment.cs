using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Skriv vurderingen: an assessor saves the draft of their own, finished or not, or saves and hands in. Handed in, every criterion and the
/// whole has a grade and a reason, and it is said which sent version was read (circular 17-2022, "Slik vurderer IMDi søknadene").
/// </summary>
[Process("AssessmentHandedIn")]
public sealed class SaveAssessment(AppDb db) : IUseCase<SaveAssessment.Input, SaveAssessment.Saved>, ISavesDraft
{
    /// <summary>The value of the button that hands in.</summary>
    public const string HandIn = "hand-in";

    public static Permission Needs { get; } = Permission.Of("grants.assessment.write", Role.CaseOfficer);

    public static readonly Refusal NewerVersionSent = Refusal.In<AssessText>(nameof(NewerVersionSent));

    public sealed class Input : IInput<SaveAssessment, Input, Saved>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the assessment that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>The sent version that the page showed.</summary>
        public int Read { get; set; }

        public List<TypedGrade> Grades { get; set => field = value ?? []; } = [];

        /// <summary>Set by the button that was pressed: <see cref="HandIn"/>, or only save.</summary>
        public string? Then { get; set; }
    }

    public sealed record Saved(bool HandedIn);

    /// <summary>An assessment was handed in.</summary>
    [Event("grants.assessment.handed-in"), Was("AssessmentHandedIn")]
    public sealed record AssessmentHandedIn(GrantApplicationId Application, AssessmentId Assessment, int SentVersion) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentHandedIn), SentVersion);
    }

    public static NoticeKind TellsAssessors { get; } = NoticeKind.Of<AssessmentHandedIn>(
        "grants.assessment.handed-in", GrantNotices.Handling, "the other assessors who have handed in and wait",
        async (happened, occasion) =>
        {
            var all = await occasion.Db.CountingAssessments(happened.Application, occasion.Cancel);
            var complete = all.Count >= AssignAssessor.Fewest && all.TrueForAll(a => a.HandedInAt is not null);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(complete ? nameof(AssessText.Notice_ConsensusBegins) : nameof(AssessText.Notice_HandedIn)),
                complete ? AssessUrls.Consensus(happened.Application) : AssessUrls.Handling(happened.Application),
                Readers.Of(all.Where(a => a.HandedInAt is not null).Select(a => a.Assessor)));
        });

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null)
            return Refusal.NotFound;
        var assessment = await db.Rows<Assessment>()
            .VisibleTo(actor.ForCases())
            .WithGrades()
            .Where(a => a.Application == application.Id && a.Assessor == actor.User)
            .OrderByDescending(a => a.AssignedAt)
            .FirstOrDefaultAsync(cancel);
        if (assessment is null)
            return Refusal.NotFound;
        if ((application.MayHandle() ?? assessment.MayWrite(actor)) is { } no)
            return no;
        if (assessment.Version != input.BasedOn)
            return Refusal.ChangedByOther;

        var handsIn = input.Then == HandIn;
        if (handsIn && input.Read != application.SentVersion) return NewerVersionSent;
        var criteria = TypedGrades.CodesOf(AssessmentCriteria.Of(await db.ContentInForce(application.Call, cancel)));
        var errors = new FieldErrors();
        var grades = TypedGrades.Read(input.Grades, criteria, nameof(Input.Grades), handsIn, errors);
        if (errors.Any) return errors;

        assessment.Save(grades, change.At);
        if (!handsIn) return new Saved(false);

        if (assessment.HandIn(actor, criteria, application.SentVersion, change.At) is { } incomplete) return incomplete;
        change.Record(new AssessmentHandedIn(application.Id, assessment.Id, application.SentVersion));
        return new Saved(true);
    }
}
