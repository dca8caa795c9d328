using Samlop.Knowledge.Guides.Feedback;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Knowledge.Guides;

/// <summary>What the parts of guides are called, and where their forms are.</summary>
public static class GuideWords
{
    private static readonly Words<GuidesText, GuideKind> Kinds = new("Kind");
    private static readonly Words<GuidesText, GuidePhase> Phases = new("Phase");
    private static readonly Words<GuidesText, GuideRole> Roles = new("Role");
    private static readonly Words<GuidesText, GuideState> States = new("State");
    private static readonly Words<GuidesText, GuideForm> Forms = new("Form");
    private static readonly Words<GuidesText, FeedbackKind> Feedbacks = new("Feedback");
    private static readonly Words<RoundsText, CommentOutcome> Outcomes = new("Outcome");

    public static string Of(GuideKind kind) => Kinds.Of(kind).ToString();

    public static string Of(GuidePhase phase) => Phases.Of(phase).ToString();

    public static string Of(GuideRole role) => Roles.Of(role).ToString();

    public static string Of(GuideState state) => States.Of(state).ToString();

    public static string Of(GuideForm form) => Forms.Of(form).ToString();

    public static string Of(FeedbackKind kind) => Feedbacks.Of(kind).ToString();

    public static string Of(CommentOutcome outcome) => Outcomes.Of(outcome).ToString();

    /// <summary>Whom it is for; all where nobody is said.</summary>
    public static string For(IReadOnlyCollection<GuideRole> roles) =>
        roles.Count == 0 ? GuidesText.Role_All : OfferWords.Listed(roles, Of);

    /// <summary>The address of a form that is in Samløp.</summary>
    public static string UrlOf(GuideForm form) => form switch
    {
        GuideForm.RightsCalculator => "/kalkulator/voksenrett",
        GuideForm.LivingCalculator => "/kalkulator/livsopphold",
        GuideForm.WhatThereIs => OfferUrls.Finding,
        _ => "/praksiseksempler/profil",
    };

    public static Tone ToneOf(GuideState state) => state switch
    {
        GuideState.Approved => Tone.Success,
        GuideState.InRound or GuideState.WaitsForApproval => Tone.Info,
        GuideState.Overtaken or GuideState.Withdrawn => Tone.Warning,
        _ => Tone.Neutral,
    };

    /// <summary>A language where it is another than that of the page.</summary>
    public static string? LangOf(string language) => language == Languages.Current.Code ? null : language;

    public static List<Option> Options<TEnum>(Func<TEnum, string> word)
        where TEnum : struct, Enum => OfferWords.Options(word);
}
