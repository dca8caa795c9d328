using Samlop.Audit.TwoPerson;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Templates;

/// <summary>
/// Lagre malen: saves the texts of a draft in both forms of Norwegian. Placeholders must be known ones, and no amount may stand in a
/// template.
/// </summary>
public sealed class SaveTemplate(LetterTemplates templates, LetterKinds kinds)
    : IUseCase<SaveTemplate.Input, SaveTemplate.Saved>, ISavesDraft
{
    public static Permission Needs => BeginTemplate.Needs;

    public sealed class Input : IInput<SaveTemplate, Input, Saved>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";

        /// <summary>The version of the draft that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>Block by block, in the order of <see cref="LetterKind.Blocks"/>.</summary>
        public List<TypedBlock> Blocks { get; set => field = value ?? []; } = [];
    }

    /// <summary>A block as typed, in both forms.</summary>
    public sealed class TypedBlock
    {
        public string Key { get; set; } = "";

        public string? Nb { get; set; }

        public string? Nn { get; set; }
    }

    public sealed record Saved(DateTimeOffset At);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.Find(input.Kind) is not { } kind || await templates.CheckedDraft(kind, cancel) is not var (draft, check))
            return Refusal.NotFound;
        if (draft.MayChange(check) is { } no) return no;

        var errors = new FieldErrors();
        var texts = new LetterTexts(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var (key, _) in kind.Blocks)
        {
            var index = input.Blocks.FindIndex(b => b.Key == key);
            var typed = index < 0 ? null : input.Blocks[index];
            texts.Nb[key] = Read(typed?.Nb, $"{nameof(Input.Blocks)}[{index}].{nameof(TypedBlock.Nb)}");
            texts.Nn[key] = Read(typed?.Nn, $"{nameof(Input.Blocks)}[{index}].{nameof(TypedBlock.Nn)}");
        }

        if (errors.Any) return errors;
        if (draft.Version != input.BasedOn) return Refusal.ChangedByOther;

        draft.Save(texts, check, actor.User, change.At);
        return new Saved(change.At);

        string Read(string? typed, string field)
        {
            var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
            if (kind.Problem(text) is { } problem) errors.Add(field, problem);
            return text;
        }
    }
}
