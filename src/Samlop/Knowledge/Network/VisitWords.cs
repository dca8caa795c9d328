using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Register;

namespace Samlop.Knowledge.Network;

/// <summary>What visits and their parts are called.</summary>
internal static class VisitWords
{
    private static readonly Words<VisitsText, VisitKind> Kinds = new("Kind");
    private static readonly Words<VisitsText, VisitNoticeState> NoticeStates = new("NoticeState");
    private static readonly Words<VisitsText, VisitState> States = new("State");

    public static string Of(VisitKind kind) => Kinds.Of(kind).ToString();

    public static string Of(VisitNoticeState state) => NoticeStates.Of(state).ToString();

    public static string Of(VisitState state) => States.Of(state).ToString();

    public static Tone ToneOf(VisitState state) => state switch
    {
        VisitState.Agreed or VisitState.Done => Tone.Success,
        VisitState.Declined or VisitState.CalledOff => Tone.Neutral,
        _ => Tone.Info,
    };

    /// <summary>The county by its name; anywhere where none is said.</summary>
    public static string CountyOf(RegisterData register, string? county, DateOnly today) =>
        !CountyNumber.TryParse(county, out var number) ? VisitsText.Anywhere
        : register.Counties.ValidOn(today).FirstOrDefault(c => c.Number == number)?.Name.ToString() ?? number.Value;

    public static string Days(DateOnly from, DateOnly to) => Sentence.Say(VisitsText.Days, Written.Date(from), Written.Date(to));
}
