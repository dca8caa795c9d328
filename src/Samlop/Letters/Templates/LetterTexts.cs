using System.Text.Encodings.Web;
using System.Text.Json;
using Samlop.Platform.Text;

namespace Samlop.Letters.Templates;

/// <summary>The texts of a template in both forms of Norwegian, block by block (<see cref="LetterKind.Blocks"/>).</summary>
public sealed record LetterTexts(SortedDictionary<string, string> Nb, SortedDictionary<string, string> Nn)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Of(NorwegianForm form, string block) => (form == NorwegianForm.Nn ? Nn : Nb).GetValueOrDefault(block, "");

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static LetterTexts Read(string json)
    {
        var read = JsonSerializer.Deserialize<LetterTexts>(json, Json)!;
        return new LetterTexts(new(read.Nb, StringComparer.Ordinal), new(read.Nn, StringComparer.Ordinal));
    }

    /// <summary>The texts of a file that comes with the program, under <c>content/letters</c>.</summary>
    public static LetterTexts Shipped(string file) =>
        Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "letters", file)));

    /// <summary>The first thing that is wrong, as a phrase; null where the texts can be used.</summary>
    public Phrase? Problem(LetterKind kind) =>
        Enum.GetValues<NorwegianForm>()
            .SelectMany(form => kind.Blocks.Select(block => kind.Problem(Of(form, block.Key))))
            .FirstOrDefault(problem => problem is not null);
}
