using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Kit;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Tests.Architecture;

/// <summary>The texts that people read: the same keys and placeholders in bokmål, nynorsk and English.</summary>
public class TextTests
{
    public static TheoryData<Type> Texts => [.. Sources.Program.GetTypes().Where(IsTexts)];

    [Theory, MemberData(nameof(Texts))]
    public void Texts_AreTheSameInAllLanguages(Type texts)
    {
        var bokmål = Read(texts, CultureInfo.InvariantCulture);
        bokmål.ShouldNotBeEmpty();
        foreach (var language in new[] { "nn", "en" })
        {
            var other = Read(texts, CultureInfo.GetCultureInfo(language));
            other.Keys.Except(bokmål.Keys).ShouldBeEmpty($"{texts.Name}.{language}: not in bokmål");
            bokmål.Keys.Except(other.Keys).ShouldBeEmpty($"{texts.Name}.{language}: missing");
            foreach (var (key, text) in bokmål) Placeholders(other[key]).ShouldBe(Placeholders(text), $"{texts.Name}.{language}: {key}");
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Texts_AreNeverEmpty(Type texts)
    {
        foreach (var language in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nn"), CultureInfo.GetCultureInfo("en") })
        {
            Read(texts, language).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ShouldBeEmpty($"{texts.Name} {language.Name}");
        }
    }

    /// <summary>Every family of texts that is said by a code: the static fields beside what uses them.</summary>
    public static TheoryData<string> Families => [.. AllFamilies.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Families))]
    public void Family_HasATextForEveryValue_InEveryLanguageOfItsTexts(string name)
    {
        var family = AllFamilies[name];
        family.Keys.ShouldNotBeEmpty();
        foreach (var language in AllLanguages)
        {
            var texts = Read(family.Texts, language);
            // A file of the pages has in Ukrainian and Arabic only what participants read of themselves: a family as a whole, or not.
            if (texts.Count > 0 && (IsWhole(family.Texts) || family.Keys.Any(texts.ContainsKey)))
                family.Keys.Except(texts.Keys).ShouldBeEmpty($"{family.Texts.Name} {language.Name}: missing");
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Texts_OfParticipants_AreTheSameInUkrainianAndArabic(Type texts)
    {
        var (bokmål, ukrainian, arabic) = (
            Read(texts, CultureInfo.InvariantCulture), Read(texts, CultureInfo.GetCultureInfo("uk")), Read(texts, CultureInfo.GetCultureInfo("ar")));
        ukrainian.Keys.Except(bokmål.Keys).ShouldBeEmpty(texts.Name);
        ukrainian.Keys.Order(StringComparer.Ordinal).ShouldBe(arabic.Keys.Order(StringComparer.Ordinal), texts.Name);
        foreach (var (key, text) in ukrainian.Concat(arabic))
        {
            text.ShouldNotBeNullOrWhiteSpace($"{texts.Name}: {key}");
            Placeholders(text).ShouldBe(Placeholders(bokmål[key]), $"{texts.Name}: {key}");
        }
    }

    /// <summary>A value that is gone leaves no text behind, and a text that nobody asks for is no text.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void Text_IsOfAFamily_OrNamedInTheSource(Type texts)
    {
        var ofFamilies = AllFamilies.Values.Where(family => family.Texts == texts).SelectMany(family => family.Keys).ToHashSet();
        var refusals = AllRefusals.Select(refusal => refusal.Text.Key).ToHashSet();
        Read(texts, CultureInfo.InvariantCulture).Keys
            .Where(key => !ofFamilies.Contains(key) && !refusals.Contains(key) && !SourceNames.Contains(key)).ShouldBeEmpty(texts.Name);
    }

    /// <summary>A key is composed in one place, <see cref="WordFamily"/>, where this test finds it.</summary>
    [Fact]
    public void Keys_AreComposedInFamiliesAlone()
    {
        var composed = new Regex("""ResourceManager\s*\.\s*GetString|Phrase\.In<\w+>\(\s*(?:"|\$)|"[A-Z]\w*_"\s*\+|\$"[A-Z]\w*_\{""");
        string[] here = ["Platform/Text/Phrase.cs", "Platform/Text/Words.cs", "Platform/UseCases/Outcome.cs"];
        Sources.Files.Where(file => !here.Contains(file.Path))
            .SelectMany(file => composed.Matches(file.Code).Select(match => $"{file.Path}: {match.Value}")).ShouldBeEmpty();
    }

    /// <summary>
    /// Words that many parts say stand once, in CommonText, or where the thing they are about is. Not compared: words of families and refusals,
    /// which stand with their codes; what events told; texts in more languages than the pages; the samples of the kit.
    /// </summary>
    [Fact]
    public void NoText_StandsTwice()
    {
        var withCodes = AllFamilies.Values.SelectMany(family => family.Keys.Select(key => (family.Texts, key)))
            .Concat(Sources.Program.GetTypes().Where(IsTexts).SelectMany(texts =>
                Read(texts, CultureInfo.InvariantCulture).Keys
                    .Where(key => key.StartsWith("Refusal_", StringComparison.Ordinal) || key.StartsWith("Told_", StringComparison.Ordinal))
                    .Select(key => (texts, key)))).ToHashSet();
        (from texts in Sources.Program.GetTypes().Where(IsTexts)
         where !IsWhole(texts) && texts != typeof(KitText)
         from text in Read(texts, CultureInfo.InvariantCulture)
         where text.Value.Length > 12 && !withCodes.Contains((texts, text.Key))
         group $"{texts.Name}.{text.Key}" by text.Value into same
         where same.Count() > 1 && same.Select(place => place.Split('.')[0]).Distinct().Count() > 1
         select $"{same.Key}: {string.Join(", ", same)}").ShouldBeEmpty();
    }

    /// <summary>A key that is named of one set of texts is looked for in that set.</summary>
    [Fact]
    public void Keys_AreOfTheTextsTheyAreLookedForIn()
    {
        var named = new Regex(@"\bIn<(\w+)>\(\s*nameof\((\w+)\.\w+\)");
        Sources.Files.SelectMany(file => named.Matches(file.Code).Where(match => match.Groups[1].Value != match.Groups[2].Value)
            .Select(match => $"{file.Path}: {match.Value}")).ShouldBeEmpty();
    }

    /// <summary>Words that are not said in Samløp, or not in this form of the language: another stands for the same thing everywhere.</summary>
    private static readonly Dictionary<string, Regex> Unsaid = new(StringComparer.Ordinal)
    {
        [""] = Words(
            "portal(en)?", "systemet", "installasjonen", "på samløp", "vedtak(et)? er tatt", "innvilg\\w*", "habil i søknaden", "riksrevisor\\w*",
            "stedfortreder\\w*", "den som avgjør", "offiser\\w*", "dagen for vedtaket", "vedtaksdag(en)?", "ugyldig\\w*", "suppleres", "innkom\\w+",
            "dersom", "frem", "uka", "tida", "lønna", "mappa", "lista", "lignende", "sammenlign\\w*"),
        ["nn"] = Words(
            "portal(en)?", "systemet", "installasjonen", "på samløp", "vedtak(et)? er teke", "innvilg\\w*", "riksrevisor\\w*", "stadfortred\\w*",
            "ugyldig\\w*", "supplerast", "gje", "gjev\\w*", "(på)?byrj\\w*", "t(a|ek|ok) til", "henne", "grunngjev\\w*", "òg", "hvis", "ikke",
            "allerede", "(finst|er|har) alt", "\\w+loven", "er viste"),
        ["en"] = Words(
            "portal", "the system", "(this|the) installation", "authorities", "holds", "to and with", "anew", "mend(s|ed)?", "answer the grant",
            "due days?", "economy", "own means"),
    };

    /// <summary>
    /// Where a word is right all the same: of a supporting module, which does not know the role of whoever settles the doubt; a heading of
    /// the circular.
    /// </summary>
    private static readonly string[] SaidAllTheSame = ["ImpartialityText.Error_DoubtText", "GrantsText.CallField_applying_late"];

    /// <summary>No sentences, whatever their keys: headings, labels, and one that ends with a number to quote.</summary>
    private static readonly string[] NoSentences =
    [
        "AccessText.ByTwo_Why", "AssessText.Note_Text", "ImpartialityText.Declare_Text", "CasesText.Message_Text", "PlatformText.Error_Request",
        "PlatformText.Error_Title",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Text_SaysOneWordForOneThing_InOneFormOfItsLanguage(Type texts) =>
        Written(texts).Where(text => !SaidAllTheSame.Contains(text.Key) && Unsaid[text.Language].IsMatch(text.Value))
            .Select(text => $"{text}: {Unsaid[text.Language].Match(text.Value).Value}").ShouldBeEmpty();

    [Theory, MemberData(nameof(Texts))]
    public void Sentence_EndsWithAStop_AndAHeadingOrAButtonDoesNot(Type texts)
    {
        var sentence = new Regex(@"^\w+\.(Error_|Refusal_)|_(Lead|Why|Text|Explained)$");
        var several = new Regex(@"\p{Ll}[.?!] \p{Lu}");
        var name = new Regex("_(Title|Button|Label|Link|Action)$");
        foreach (var text in Written(texts).Where(text => !NoSentences.Contains(text.Key)))
        {
            if (sentence.IsMatch(text.Key) || (text.Key.EndsWith("_Hint", StringComparison.Ordinal) && several.IsMatch(text.Value)))
                text.Value.ShouldMatch(@"[.?!:]$", text.ToString());
            if (name.IsMatch(text.Key)) text.Value.ShouldNotEndWith(".", text.ToString());
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Limit_IsTheMost_AndANameAndADateHaveAWordBetween(Type texts)
    {
        var limit = new Regex(@"(?<!(høyst|høgst|at most) )\{\d\} (tegn|teikn|characters)", RegexOptions.IgnoreCase);
        var glued = new Regex(@"\b(av|by) \{\d\} \{\d\}");
        Written(texts).Where(text => limit.IsMatch(text.Value) || glued.IsMatch(text.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryRefusal_HasAText()
    {
        AllRefusals.ShouldNotBeEmpty();
        foreach (var refusal in AllRefusals)
        {
            foreach (var language in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nn"), CultureInfo.GetCultureInfo("en") })
            {
                refusal.Text.In(language).ShouldNotBeNullOrWhiteSpace(refusal.Code);
            }
        }

        AllRefusals.GroupBy(refusal => refusal.Code).Where(code => code.Count() > 1).Select(code => code.Key).ShouldBeEmpty("Codes of refusals are unique");
    }

    private static readonly CultureInfo[] AllLanguages =
        [CultureInfo.InvariantCulture, .. new[] { "nn", "en", "uk", "ar" }.Select(CultureInfo.GetCultureInfo)];

    private static readonly List<FieldInfo> StaticFields = [.. Sources.Program.GetTypes().Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))];

    /// <summary>Those that are fields, and those of the questionnaires that are.</summary>
    private static readonly Dictionary<string, WordFamily> AllFamilies = StaticFields
        .Where(field => field.FieldType.IsAssignableTo(typeof(WordFamily)))
        .Select(field => (Name: $"{field.DeclaringType!.FullName}.{field.Name}", Family: (WordFamily)field.GetValue(null)!))
        .Concat(from field in StaticFields
                where field.FieldType == typeof(Questionnaire)
                from family in ((Questionnaire)field.GetValue(null)!).Wording.Families
                select (Name: $"{field.DeclaringType!.FullName}.{field.Name}.{family.Family}", Family: family))
        .ToDictionary(named => named.Name, named => named.Family, StringComparer.Ordinal);

    private static readonly HashSet<string> SourceNames =
        [.. Sources.Files.SelectMany(file => Regex.Matches(file.Code, @"\b[A-Za-zÆØÅæøå]\w*\b").Select(match => match.Value))];

    /// <summary>Those that are fields, and those that methods make, with the arguments of nothing.</summary>
    private static readonly List<Refusal> AllRefusals =
    [
        .. from type in Sources.Program.GetTypes()
           from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           where field.FieldType == typeof(Refusal) && !type.ContainsGenericParameters
           select (Refusal)field.GetValue(null)!,
        .. from type in Sources.Program.GetTypes().Where(type => !type.ContainsGenericParameters)
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where method.ReturnType == typeof(Refusal) && !method.IsGenericMethodDefinition && !method.IsSpecialName && IsAlwaysANo(method)
           select (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Nothing)])!,
    ];

    // A rule answers null where it has nothing against it; what makes a refusal never does.
    private static bool IsAlwaysANo(MethodInfo method) =>
        new NullabilityInfoContext().Create(method.ReturnParameter).ReadState == NullabilityState.NotNull;

    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "" : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    /// <summary>All of it is also in the languages that participants alone read.</summary>
    private static bool IsWhole(Type texts) =>
        !Read(texts, CultureInfo.InvariantCulture).Keys.Except(Read(texts, CultureInfo.GetCultureInfo("uk")).Keys).Any();

    private static bool IsTexts(Type type) =>
        type.Name.EndsWith("Text", StringComparison.Ordinal) && type.GetProperty("ResourceManager")?.PropertyType == typeof(ResourceManager);

    private static Regex Words(params string[] words) => new($@"\b({string.Join('|', words)})\b", RegexOptions.IgnoreCase);

    /// <summary>All texts of the three languages that are written by hand; the key with the name of its texts, bokmål as "".</summary>
    private static IEnumerable<(string Key, string Language, string Value)> Written(Type texts) =>
        from language in Unsaid.Keys
        from text in Read(texts, CultureInfo.GetCultureInfo(language))
        select ($"{texts.Name}.{text.Key}", language, text.Value);

    private static Dictionary<string, string> Read(Type texts, CultureInfo language)
    {
        var manager = (ResourceManager)texts.GetProperty("ResourceManager")!.GetValue(null)!;
        // Without parents: a key that is missing is not borrowed from bokmål here.
        var set = manager.GetResourceSet(language, createIfNotExists: true, tryParents: false);
        return set is null ? [] : set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static List<string> Placeholders(string text) =>
        [.. Regex.Matches(text, @"\{(\d+)[^}]*\}").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
}
