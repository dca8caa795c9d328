using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses;

/// <summary>Lagre kurset: a new course as a draft, or what a draft says of itself; its steps are saved one by one.</summary>
[Process("knowledge.course.saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveCourse(AppDb db) : IUseCase<SaveCourse.Input, ShortCourseId>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<SaveCourse, Input, ShortCourseId>
    {
        /// <summary>Empty for a new one.</summary>
        public ShortCourseId Course { get; set; }

        /// <summary>The fingerprint of what the draft said of itself, beside its steps, when the page was made; empty if new.</summary>
        public string? BasedOn { get; set; }

        public string? Title { get; set; }

        public string? Lead { get; set; }

        public string? Language { get; set; }

        public string? Source { get; set; }

        public string? PassPercent { get; set; }

        public List<string> Roles { get; set => field = value ?? []; } = [];

        internal void Fill(CourseEdition draft)
        {
            var content = draft.Content;
            (BasedOn, Title, Lead, Language, Source) = (content.HeadHash(), content.Title, content.Lead, content.Language, content.Source);
            PassPercent = content.PassPercent.ToString(CultureInfo.InvariantCulture);
            Roles = [.. content.Roles.Select(role => role.ToString())];
        }
    }

    public async Task<Outcome<ShortCourseId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (input.Course == default)
        {
            var read = Read(input, [], errors);
            return errors.Any ? errors : CourseDrafts.Begin(db, read, actor, change).Course;
        }

        if (await db.Drafted(input.Course, actor, cancel) is not var (course, draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;
        var content = Read(input, draft.Content.Steps, errors);
        if (errors.Any) return errors;
        if (draft.Content.HeadHash() != input.BasedOn) return Refusal.ChangedByOther;
        if (draft.Content.Write() == content.Write()) return course.Id;
        CourseDrafts.Save(course, draft, content, check, actor, change);
        return course.Id;
    }

    internal static CourseContent Read(Input input, IReadOnlyList<CourseStep> steps, FieldErrors errors)
    {
        var title = TypedField.NeededLine(
            input.Title, ShortCourse.TitleLimit, nameof(Input.Title), Phrase.In<CoursesText>(nameof(CoursesText.Error_Name)), errors);
        var lead = TypedField.Text(input.Lead, ShortCourse.LeadLimit, nameof(Input.Lead), errors) ?? "";
        var source = TypedField.Text(input.Source, ShortCourse.SourceLimit, nameof(Input.Source), errors) ?? "";
        TypedReading.RefuseNumbers(title, nameof(Input.Title), errors);
        TypedReading.RefuseNumbers(lead, nameof(Input.Lead), errors);
        TypedReading.RefuseNumbers(source, nameof(Input.Source), errors);
        if (!Languages.OfPages.Any(l => l.Code == input.Language))
            errors.Add(nameof(Input.Language), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (!int.TryParse(input.PassPercent?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100)
            errors.Add(nameof(Input.PassPercent), Phrase.In<CoursesText>(nameof(CoursesText.Error_Percent)));
        var roles = input.Roles.Select(TypedField.Choice<Role>).OfType<Role>().Where(CourseAccess.Takers.Contains).Distinct().Order()
            .ToList();
        return new(title, lead, input.Language ?? "", source, percent, roles, steps);
    }
}

/// <summary>
/// Begynn med et kurs som følger med: a course that is shipped becomes a draft of the organisation, to change and publish.
/// </summary>
[Process("knowledge.course.begun-from"), TellsNobody(Untold.OwnWork)]
public sealed class BeginShippedCourse(AppDb db) : IUseCase<BeginShippedCourse.Input, ShortCourseId>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<BeginShippedCourse, Input, ShortCourseId>
    {
        /// <summary>Code of it (<see cref="CourseShelf"/>).</summary>
        public string? Code { get; set; }
    }

    public Task<Outcome<ShortCourseId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel) =>
        Task.FromResult<Outcome<ShortCourseId>>(
            CourseShelf.Current.Find(input.Code) is { } shipped
                ? CourseDrafts.Begin(db, shipped.Keyed(), actor, change).Course
                : FieldErrorOfCode());

    private static FieldError FieldErrorOfCode() => new(nameof(Input.Code), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
}

/// <summary>Begynn på en ny versjon: a draft that says what the published one does.</summary>
[Process("knowledge.course.edition-begun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginEdition(AppDb db) : IUseCase<BeginEdition.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<BeginEdition, Input, Done>
    {
        public ShortCourseId Course { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnCourse(input.Course, actor, cancel) is not { } course) return Refusal.NotFound;
        if (course.Current is not { } current) return ShortCourse.CourseIsDraft;
        var editions = db.Rows<CourseEdition>().ManageableBy(actor.ForCourses());
        if (await editions.Where(CourseEdition.IsDraft).AnyAsync(e => e.Course == course.Id, cancel)) return ShortCourse.CourseHasDraft;
        var before = await editions.SingleAsync(e => e.Id == current, cancel);
        CourseDrafts.Add(db, course, before.Content, actor, change);
        return new Done();
    }
}

/// <summary>What several acts do with drafts.</summary>
internal static class CourseDrafts
{
    public static CourseEdition Begin(AppDb db, CourseContent content, Actor actor, Change change)
    {
        var course = new ShortCourse(NewId.Of<ShortCourseId>(change.At), actor.Organisation, change.At);
        db.Add(course);
        return Add(db, course, content, actor, change);
    }

    public static CourseEdition Add(AppDb db, ShortCourse course, CourseContent content, Actor actor, Change change)
    {
        var draft = new CourseEdition(NewId.Of<CourseEditionId>(change.At), course, content, actor.User, change.At);
        course.Shows(content);
        db.Add(draft);
        db.BeginCheck(draft, actor.User);
        change.Record(CourseMoved.Of(draft, CourseMove.Begun));
        return draft;
    }

    public static void Save(
        ShortCourse course, CourseEdition draft, CourseContent content, TwoPersonCheck check, Actor actor, Change change)
    {
        draft.Save(content, check, actor.User, change.At);
        course.Shows(content);
        change.Record(CourseMoved.Of(draft, CourseMove.Saved));
    }
}
