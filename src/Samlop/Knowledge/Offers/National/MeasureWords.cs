using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Knowledge.Offers.National;

/// <summary>What the parts of measures are called.</summary>
public static class MeasureWords
{
    private static readonly Words<MeasuresText, MeasureBody> Bodies = new("Body");
    private static readonly Words<MeasuresText, MeasureAspect> Aspects = new("Aspect");
    private static readonly Words<MeasuresText, MeasureCertainty> Certainties = new("Certainty");

    public static string Of(MeasureBody body) => Bodies.Of(body).ToString();

    public static string Of(MeasureAspect aspect) => Aspects.Of(aspect).ToString();

    public static string Of(MeasureCertainty certainty) => Certainties.Of(certainty).ToString();

    public static Tone ToneOf(MeasureCertainty certainty) => certainty is MeasureCertainty.Read ? Tone.Neutral : Tone.Warning;

    public static string Here(this MeasureText text) => text.In(CultureInfo.CurrentUICulture.Name);

    /// <summary>In which time it holds, as far as that was read; empty where nothing of it was.</summary>
    public static string Time(MeasureFact fact)
    {
        var from = fact.From is { } first
            ? Sentence.Say(fact.FromUnsure ? MeasuresText.From_Unsure : MeasuresText.From, Written.Date(first))
            : "";
        var to = fact.To is { } last ? Sentence.Say(MeasuresText.To, Written.Date(last)) : "";
        return $"{from} {to}".Trim();
    }
}
