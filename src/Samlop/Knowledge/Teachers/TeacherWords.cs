using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

/// <summary>What the parts of the pool are called, and how its hours are read.</summary>
internal static class TeacherWords
{
    private static readonly Words<TeachersText, TeacherState> States = new("State");
    private static readonly Words<TeachersText, TeacherRequestState> RequestStates = new("Request");
    private static readonly Words<TeachersText, TeacherRequestState> RequestNows = new("Now");

    public static string Of(TeacherState state) => States.Of(state).ToString();

    public static string Of(TeacherRequestState state) => RequestStates.Of(state).ToString();

    /// <summary>Who has it now, and what comes next.</summary>
    public static string Now(TeacherRequestState state) => RequestNows.Of(state).ToString();

    public static Tone Look(TeacherState state) => state switch
    {
        TeacherState.Open => Tone.Success,
        TeacherState.Unchecked => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static Tone Look(TeacherRequestState state) => state switch
    {
        TeacherRequestState.Accepted => Tone.Success,
        TeacherRequestState.Asked => Tone.Info,
        _ => Tone.Neutral,
    };

    /// <summary>Whole hours, from 1.</summary>
    public static int ReadHours(string? typed, string field, FieldErrors errors)
    {
        if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && hours is > 0 and <= HourlyTeacher.MostHours)
            return hours;
        errors.Add(field, Phrase.In<TeachersText>(nameof(TeachersText.Error_Hours), HourlyTeacher.MostHours));
        return 0;
    }
}
