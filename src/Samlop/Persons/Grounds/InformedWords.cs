using System.Globalization;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Persons.Grounds;

/// <summary>What a person was told of sharing, in a line: on the card, and on the person's own pages.</summary>
internal static class InformedWords
{
    private static readonly Words<OwnWordsText, ToldWay> Ways = new("ToldWay");

    public static IEnumerable<Option> WayOptions => Enum.GetValues<ToldWay>().Select(way => new Option(way.ToString(), Titled(way)));

    /// <summary>In the middle of a sentence.</summary>
    public static string Of(ToldWay way) => Ways.Of(way).ToString();

    /// <param name="names">Of the bodies.</param>
    public static string Told(Told told, IReadOnlyDictionary<OrganisationId, string> names, RegisterData register) =>
        string.Join(' ', new[]
        {
            Sentence.Say(
                GroundsText.Informed_Told, Sentence.Say(GroundsText.Party_Told, names[told.Receiver], PartyWords.Of(told.ReceiverKind)),
                Sentence.Say(GroundsText.Party_Told, names[told.Owner], PartyWords.Of(told.OwnerKind)),
                Sentence.Inside(PersonWords.Of(told.Purpose))),
            Sentence.Say(GroundsText.Informed_How, Written.Date(told.On), Of(told.Way), LanguageOf(told.Language, register)),
            told.TakenBackAt is { } at ? Sentence.Say(GroundsText.Informed_TakenBack, Written.Instant(at)) : null,
        }.OfType<string>());

    private static string Titled(ToldWay way)
    {
        var word = Of(way);
        return char.ToUpper(word[0], CultureInfo.CurrentUICulture) + word[1..];
    }

    private static string LanguageOf(string? code, RegisterData register) =>
        register.Languages.All.FirstOrDefault(language => language.Code == code)?.NameIn(CultureInfo.CurrentUICulture) ?? code ?? "";
}
