using System.Globalization;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses;

/// <summary>Lagre steget: a step of a draft, new or changed, at its place.</summary>
[Process("knowledge.course.step-saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveStep(AppDb db) : IUseCase<SaveStep.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<SaveStep, Input, Done>
    {
        public ShortCourseId Course { get; set; }

        /// <summary>Empty for a new one.</summary>
        public string? Key { get; set; }

        /// <summary>The page has told that it was removed, and it is to be saved as a new one.</summary>
        public bool IsNew { get; set; }

        /// <summary>The fingerprint of the step that the page was made from; empty for a new one.</summary>
        public string? BasedOn { get; set; }

        /// <summary>Where it stood when the page was made, from 1; empty for a new one.</summary>
        public string? Stood { get; set; }

        public string? Kind { get; set; }

        /// <summary>Where it is to stand, from 1.</summary>
        public string? Place { get; set; }

        public string? Title { get; set; }

        public string? Text { get; set; }

        public string? Film { get; set; }

        public string? Minutes { get; set; }

        /// <summary>Possible answers, one on each line.</summary>
        public string? Choices { get; set; }

        /// <summary>The number of the right one, from 1.</summary>
        public string? Right { get; set; }

        public string? Explanation { get; set; }

        internal void Fill(CourseStep step)
        {
            (Kind, Title, Text, Film, Explanation) = (step.Kind.ToString(), step.Title, step.Text, step.Film, step.Explanation);
            Minutes = step.Minutes?.ToString(CultureInfo.InvariantCulture);
            Choices = string.Join('\n', step.Answers);
            Right = (step.Right + 1)?.ToString(CultureInfo.InvariantCulture);
        }

        /// <summary>As it stands in a draft now.</summary>
        /// <param name="number">From 1.</param>
        internal void BaseOn(CourseStep step, int number) =>
            (BasedOn, Stood) = (step.Hash(), number.ToString(CultureInfo.InvariantCulture));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Drafted(input.Course, actor, cancel) is not var (course, draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;
        var content = draft.Content;
        var isNew = string.IsNullOrEmpty(input.Key);
        var before = isNew ? null : content.Find(input.Key);
        if (!isNew && before is null) return string.IsNullOrEmpty(input.BasedOn) ? Refusal.NotFound : Refusal.ChangedByOther;
        if (isNew && content.Steps.Count >= ShortCourse.MostSteps) return CourseEdition.TooManySteps;
        var errors = new FieldErrors();
        var place = Whole(input.Place, 1, ShortCourse.MostSteps, nameof(Input.Place), nameof(CoursesText.Error_Place), errors);
        var step = Read(input, errors);
        if (errors.Any) return errors;
        // What a colleague did with another step meanwhile is not in the way of this one, and does not move it.
        if (before is not null && before.Hash() != input.BasedOn) return Refusal.ChangedByOther;
        if (before is not null && input.Place?.Trim() == input.Stood?.Trim()) place = content.NumberOf(before.Key);
        var saved = content.With(step! with { Key = before?.Key ?? NewKey(change.At) }, place);
        if (saved.Write() == content.Write()) return new Done();
        CourseDrafts.Save(course, draft, saved, check, actor, change);
        return new Done();
    }

    private static string NewKey(DateTimeOffset at) => NewId.Of<CourseEditionId>(at).Value.ToString("N")[^12..];

    internal static CourseStep? Read(Input input, FieldErrors errors)
    {
        if (TypedField.Choice<CourseStepKind>(input.Kind) is not { } kind)
        {
            errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
            return null;
        }

        var title = TypedField.NeededLine(
            input.Title, CourseStep.TitleLimit, nameof(Input.Title),
            Say(kind == CourseStepKind.Question ? nameof(CoursesText.Error_Question) : nameof(CoursesText.Error_StepTitle)), errors);
        TypedReading.RefuseNumbers(title, nameof(Input.Title), errors);
        var text = kind == CourseStepKind.Question
            ? TypedField.Text(input.Text, CourseStep.TextLimit, nameof(Input.Text), errors) ?? ""
            : TypedField.NeededText(
                input.Text, CourseStep.TextLimit, nameof(Input.Text),
                Say(kind == CourseStepKind.Film ? nameof(CoursesText.Error_FilmText) : nameof(CoursesText.Error_StepText)), errors);
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        return kind switch
        {
            CourseStepKind.Film => new(kind, title, text, ReadFilm(input.Film, errors), Whole(
                input.Minutes, 1, CourseStep.LongestFilm, nameof(Input.Minutes), nameof(CoursesText.Error_Minutes), errors)),
            CourseStepKind.Question => ReadQuestion(input, title, text, errors),
            _ => new(kind, title, text),
        };
    }

    private static CourseStep ReadQuestion(Input input, string title, string text, FieldErrors errors)
    {
        var choices = (input.Choices ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (choices.Length is < CourseStep.FewestChoices or > CourseStep.MostChoices || choices.Distinct().Count() != choices.Length)
            errors.Add(nameof(Input.Choices), Say(nameof(CoursesText.Error_Choices), CourseStep.FewestChoices, CourseStep.MostChoices));
        if (Array.Find(choices, choice => choice.Length > CourseStep.ChoiceLimit) is { } longest)
            errors.Add(nameof(Input.Choices), Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), CourseStep.ChoiceLimit,
                longest.Length));
        var right = Whole(
            input.Right, 1, Math.Max(1, choices.Length), nameof(Input.Right), nameof(CoursesText.Error_Right), errors);
        var explanation = TypedField.NeededText(
            input.Explanation, CourseStep.TextLimit, nameof(Input.Explanation), Say(nameof(CoursesText.Error_Explanation)), errors);
        return new(CourseStepKind.Question, title, text, Choices: choices, Right: right - 1, Explanation: explanation);
    }

    private static string ReadFilm(string? typed, FieldErrors errors)
    {
        var film = typed?.Trim() ?? "";
        if (film.Length > CourseStep.FilmLimit || !Uri.TryCreate(film, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps
            || url.UserInfo.Length > 0)
            errors.Add(nameof(Input.Film), Say(nameof(CoursesText.Error_Film)));
        return film;
    }

    private static int Whole(string? typed, int least, int most, string field, string wrong, FieldErrors errors)
    {
        if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most)
            return number;
        errors.Add(field, Say(wrong, least, most));
        return least;
    }

    private static Phrase Say(string key, params object?[] arguments) => Phrase.In<CoursesText>(key, arguments);
}

/// <summary>Fjern steget fra utkastet.</summary>
[Process("knowledge.course.step-removed"), TellsNobody(Untold.OwnWork)]
public sealed class RemoveStep(AppDb db) : IUseCase<RemoveStep.Input, Done>
{
    public static Permission Needs => WriteCourses.Needs;

    public sealed class Input : IInput<RemoveStep, Input, Done>
    {
        public ShortCourseId Course { get; set; }

        public string? Key { get; set; }

        /// <summary>The fingerprint of the step that the page showed.</summary>
        public string? Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Drafted(input.Course, actor, cancel) is not var (course, draft, check)) return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;
        if (draft.Content.Find(input.Key) is not { } step) return Refusal.NotFound;
        if (step.Hash() != input.Seen) return Refusal.ChangedSinceOpened;
        CourseDrafts.Save(course, draft, draft.Content.Without(step.Key), check, actor, change);
        return new Done();
    }
}
