using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses;

/// <summary>Begynn på kurset: on the version that is published now. Whoever is under way goes on where they were.</summary>
public sealed class BeginCourse(AppDb db) : IUseCase<BeginCourse.Input, BeginCourse.Begun>, ISavesDraft
{
    public static Permission Needs { get; } = Permission.OfSignedIn("knowledge.course.take");

    public sealed class Input : IInput<BeginCourse, Input, Begun>
    {
        public ShortCourseId Course { get; set; }
    }

    /// <param name="Step">Where they go on.</param>
    public sealed record Begun(int Step);

    public async Task<Outcome<Begun>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (reader, id) = (actor.ForCourses(), input.Course);
        var course = await db.Rows<ShortCourse>().VisibleTo(reader).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (course is null) return Refusal.NotFound;
        if (await db.UnderWay(id, actor, cancel) is var (under, content)) return new Begun(Math.Min(under.Reached + 1,
            content.Steps.Count));
        if (course.MayTake() is { } no) return no;
        var current = course.Current!.Value;
        if (await db.Rows<CourseTaking>().VisibleTo(reader).AnyAsync(t => t.Edition == current,
            cancel)) return CourseTaking.CoursePassedAlready;
        var edition = await db.Rows<CourseEdition>().VisibleTo(reader).SingleAsync(e => e.Id == current, cancel);
        db.Add(new CourseTaking(NewId.Of<CourseTakingId>(change.At), edition, actor, change.At));
        return new Begun(1);
    }
}

/// <summary>
/// Gå videre i kurset: a step is read or seen, or a question answered. It is kept at once; a wrong answer is explained and may be given
/// again.
/// </summary>
public sealed class KeepStep(AppDb db) : IUseCase<KeepStep.Input, KeepStep.Kept>, ISavesDraft
{
    public static Permission Needs => BeginCourse.Needs;

    public sealed class Input : IInput<KeepStep, Input, Kept>
    {
        public ShortCourseId Course { get; set; }

        /// <summary>From 1.</summary>
        public int Step { get; set; }

        /// <summary>The chosen answer, from 0, where the step asks something.</summary>
        public string? Choice { get; set; }
    }

    /// <param name="Next">The step to go to; the same where an answer was given; 0 after the last.</param>
    public sealed record Kept(int Next);

    public async Task<Outcome<Kept>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.UnderWay(input.Course, actor, cancel) is not var (taking, content)) return Refusal.NotFound;
        if (input.Step < 1 || input.Step > content.Steps.Count) return Refusal.NotFound;
        if (taking.MayOpen(input.Step) is { } no) return no;
        var step = content.Steps[input.Step - 1];
        if (step.Kind != CourseStepKind.Question)
        {
            taking.Keep(input.Step, null, change.At);
            return new Kept(input.Step == content.Steps.Count ? 0 : input.Step + 1);
        }

        if (!int.TryParse(input.Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var choice) || choice >= step.Answers.Count)
            return new FieldError(nameof(Input.Choice), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        taking.Keep(input.Step, choice, change.At);
        return new Kept(input.Step);
    }
}

/// <summary>Fullfør kurset: every step is gone through and enough is right; the person gets their certificate.</summary>
[Process("knowledge.course.passed"), TellsNobody(Untold.OwnChoice)]
public sealed class FinishCourse(AppDb db) : IUseCase<FinishCourse.Input, CourseTakingId>
{
    public static Permission Needs => BeginCourse.Needs;

    public sealed class Input : IInput<FinishCourse, Input, CourseTakingId>
    {
        public ShortCourseId Course { get; set; }
    }

    public async Task<Outcome<CourseTakingId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.UnderWay(input.Course, actor, cancel) is not var (taking, content)) return Refusal.NotFound;
        if (taking.Finish(content, change.At) is { } no) return no;
        change.Record(new CoursePassed(taking.Id));
        return taking.Id;
    }
}

internal static class OwnTakings
{
    /// <summary>What the actor has begun of a course and not passed, with what its version says; null where nothing.</summary>
    public static async Task<(CourseTaking Taking, CourseContent Content)?> UnderWay(
        this AppDb db, ShortCourseId course, Actor actor, CancellationToken cancel)
    {
        var reader = actor.ForCourses();
        var taking = await db.Rows<CourseTaking>().VisibleTo(reader)
            .SingleOrDefaultAsync(t => t.Course == course && t.PassedAt == null, cancel);
        if (taking is null) return null;
        return (taking, (await db.Rows<CourseEdition>().VisibleTo(reader).SingleAsync(e => e.Id == taking.Edition, cancel)).Content);
    }
}
