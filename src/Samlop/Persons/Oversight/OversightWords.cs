using Samlop.Platform.Text;

namespace Samlop.Persons.Oversight;

/// <summary>In which way reading is out of the ordinary: what is counted, and no more.</summary>
internal static class OversightWords
{
    private static readonly Words<OversightText, UnusualKind> Kinds = new("Unusual");

    public static string Of(UnusualKind kind) => Kinds.Of(kind).ToString();

    public static string Counted(UnusualReading reading)
    {
        var (one, many) = reading.Kind is UnusualKind.ManyInHour or UnusualKind.ManyInDay
            ? (OversightText.Persons_One, OversightText.Persons_Many) : (OversightText.Looks_One, OversightText.Looks_Many);
        return reading.Count == 1 ? one : Sentence.Say(many, reading.Count);
    }
}
