using Samlop.Persons.Sharing;
using Samlop.Platform.Text;

namespace Samlop.Persons.Requests;

/// <summary>What is asked and answered, in a line.</summary>
internal static class RequestWords
{
    private static readonly Words<RequestsText, ShareAnswer> Answers = new("Answer");

    public static string Of(ShareAnswer answer) => Answers.Of(answer).ToString();

    /// <summary>What was asked for.</summary>
    public static string What(ShareRequest request) => Sentence.Say(
        RequestsText.Request_Told, PersonWords.Of(request.Category), Sentence.Inside(PersonWords.Of(request.Purpose)),
        Written.Date(Platform.Time.OsloClock.DateIn(request.At)));

    /// <summary>Where it stands, as both sides read it.</summary>
    public static string State(ShareRequest request) => request switch
    {
        { WithdrawnAt: not null } => RequestsText.State_Withdrawn,
        { Answer: ShareAnswer.Consented } => RequestsText.State_Consented,
        { Answer: ShareAnswer.ByLaw } => Sentence.Say(RequestsText.State_ByLaw, new CitedSection(request.Section)),
        { Answer: ShareAnswer.NotPossible } => RequestsText.State_NotPossible,
        _ => Sentence.Say(RequestsText.State_Waits, Written.Date(request.Due)),
    };
}
