using Samlop.Knowledge.Readings;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

/// <summary>The head of a guide, as typed.</summary>
public abstract class TypedGuide
{
    public string? Title { get; set; }

    public string? Lead { get; set; }

    /// <summary>Code of the language that it is written in.</summary>
    public string? Language { get; set; }

    public List<string> Roles { get; set => field = value ?? []; } = [];

    internal void Fill(GuideContent content) => (Title, Lead, Language, Roles) =
        (content.Title, content.Lead, content.Language, [.. content.Roles.Select(r => r.ToString())]);

    /// <summary>What is typed, with the activities and files that there are.</summary>
    internal GuideContent Read(GuideContent? before, FieldErrors errors)
    {
        var title = TypedField.NeededLine(
            Title, Guide.TitleLimit, nameof(Title), Phrase.In<GuidesText>(nameof(GuidesText.Error_GuideTitle)), errors);
        TypedReading.RefuseNumbers(title, nameof(Title), errors);
        var lead = TypedField.Text(Lead, Guide.LeadLimit, nameof(Lead), errors) ?? "";
        TypedReading.RefuseNumbers(lead, nameof(Lead), errors);
        if (Languages.ByCode(Language) is null) errors.Add(nameof(Language), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var roles = Roles.Select(TypedField.Choice<GuideRole>).OfType<GuideRole>().Distinct().Order().ToList();
        return new(title, lead, Language ?? "", roles, before?.Activities ?? []) { Files = before?.Files ?? [] };
    }
}

/// <summary>An activity of a guide, as typed.</summary>
public abstract class TypedActivity
{
    public string? Phase { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Experience { get; set; }

    /// <summary>One question on each line.</summary>
    public string? Questions { get; set; }

    public string? Form { get; set; }

    public string? Source { get; set; }

    public bool IsProposal { get; set; }

    internal void Fill(GuideActivity activity)
    {
        (Phase, Title, Text, Experience) = (activity.Phase.ToString(), activity.Title, activity.Text, activity.Experience);
        (Questions, Form, Source, IsProposal) =
            (activity.Questions, activity.Form?.ToString(), activity.Source, activity.IsProposal);
    }

    internal GuideActivity Read(string key, FieldErrors errors)
    {
        var phase = TypedField.Choice<GuidePhase>(Phase);
        if (phase is null) errors.Add(nameof(Phase), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var title = TypedField.NeededLine(
            Title, Guide.TitleLimit, nameof(Title), Phrase.In<GuidesText>(nameof(GuidesText.Error_ActivityTitle)), errors);
        var text = TypedField.NeededText(
            Text, Guide.TextLimit, nameof(Text), Phrase.In<GuidesText>(nameof(GuidesText.Error_ActivityDone)), errors);
        var experience = TypedField.Text(Experience, Guide.TextLimit, nameof(Experience), errors) ?? "";
        var questions = TypedField.Text(Questions, Guide.TextLimit, nameof(Questions), errors) ?? "";
        var source = TypedField.Line(Source, Guide.LineLimit, nameof(Source), errors) ?? "";
        foreach (var (said, field) in new[]
            {
                (title, nameof(Title)), (text, nameof(Text)), (experience, nameof(Experience)), (questions, nameof(Questions)),
                (source, nameof(Source)),
            })
            TypedReading.RefuseNumbers(said, field, errors);
        if (source.Length == 0 && !IsProposal)
            errors.Add(nameof(Source), Phrase.In<GuidesText>(nameof(GuidesText.Error_Source)));
        return new(key, phase ?? default, title, text, experience, questions, TypedField.Choice<GuideForm>(Form), source, IsProposal);
    }
}
