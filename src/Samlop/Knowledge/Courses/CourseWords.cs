using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Knowledge.Courses;

/// <summary>What courses and their parts are called.</summary>
internal static class CourseWords
{
    private static readonly Words<CoursesText, CourseState> States = new("State");
    private static readonly Words<CoursesText, CourseStepKind> Kinds = new("Kind");

    public static string Of(CourseState state) => States.Of(state).ToString();

    public static string Of(CourseStepKind kind) => Kinds.Of(kind).ToString();

    public static Tone ToneOf(CourseState state) => state switch
    {
        CourseState.Open => Tone.Success,
        CourseState.Withdrawn => Tone.Warning,
        _ => Tone.Neutral,
    };

    /// <summary>Whom it is for; all where no role is named.</summary>
    public static string Of(IReadOnlyCollection<Role> roles) => roles.Count == 0 ? CoursesText.ForAll : AccessWords.Of(roles);

    /// <summary>A language where it is another than that of the page.</summary>
    public static string? LangOf(string language) => language == Languages.Current.Code ? null : language;

    public static List<Option> RoleOptions(IEnumerable<Role> roles) =>
        [.. roles.Select(role => new Option(role.ToString(), AccessWords.Of(role)))];

    /// <summary>The rule that a course is passed by.</summary>
    public static string Rule(int questions, int percent) => questions == 0
        ? CoursesText.Rule_NoQuestions
        : Sentence.Say(CoursesText.Rule, new CourseResult(questions, 0, percent, [], []).Needed, questions);
}
