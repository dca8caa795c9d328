using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Compose;

/// <summary>
/// Makes a letter out of what its writer says, the template in force and the case. The same for the preview, for the files and for what is
/// stored.
/// </summary>
public sealed class LetterComposer(AppDb db, LetterKinds kinds, LetterTemplates templates, CaseRegister cases, IServiceProvider writers)
{
    /// <summary>What a letter of the kind is to tell of; null where the actor may send none of it.</summary>
    public async Task<LetterMatter?> Find(string? kind, Guid matter, Actor actor, CancellationToken cancel = default) =>
        kinds.Find(kind) is { } known && known.IsDispatchedBy(actor) ? await WriterOf(known).Find(known, matter, actor, cancel) : null;

    /// <param name="form">The form of Norwegian; the receiver's own where it has one.</param>
    /// <param name="date">The letter's date.</param>
    public async Task<LetterContent> Compose(LetterMatter matter, NorwegianForm form, DateOnly date, CancellationToken cancel = default)
    {
        var parts = await WriterOf(matter.Kind).Compose(matter, form, cancel);
        var names = await db.Set<Organisation>().Where(o => o.Id == matter.Sender || o.Id == matter.Receiver)
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var caseFile = await cases.Find(matter.CaseSubject, cancel)
            ?? throw new InvalidOperationException("What a letter tells of has a case.");
        return Make(
            await templates.InForce(matter.Kind, cancel), form, date,
            new LetterExample(names[matter.Sender], names[matter.Receiver], caseFile.Number.ToString(), parts));
    }

    /// <summary>A version of a template as a letter, with what is openly invented.</summary>
    public async Task<LetterContent> Example(Template template, NorwegianForm form, DateOnly today, CancellationToken cancel = default) =>
        Example(template, form, today, await WriterOf(template.Kind).Example(template.Kind, form, today, cancel));

    internal static LetterContent Example(Template template, NorwegianForm form, DateOnly today, LetterExample of) =>
        Make(template, form, today, of with { Parts = of.Parts with { Values = template.Kind.Samples(form, today) } });

    internal static LetterContent Make(Template template, NorwegianForm form, DateOnly date, LetterExample of)
    {
        var (kind, parts) = (template.Kind, of.Parts);
        return new LetterContent(
            kind.Code,
            form,
            template.Number,
            of.Sender,
            of.Receiver,
            of.CaseNumber,
            parts.About,
            date,
            parts.References,
            parts.Foot,
            parts.Signature,
            Filled(template, form, parts),
            LetterContent.Frozen(parts.Body));
    }

    /// <summary>The texts of the template that a letter uses, filled in. One that the kind does not have is a bug of its writer.</summary>
    internal static SortedDictionary<string, string> Filled(Template template, NorwegianForm form, LetterParts parts)
    {
        var filled = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, block) in parts.Uses)
        {
            if (!template.Kind.Blocks.Any(b => b.Key == block))
                throw new InvalidOperationException($"{template.Kind.Code} has no block {block}.");
            filled[place] = LetterKind.Fill(template.Texts.Of(form, block), parts.Values);
        }

        return filled;
    }

    private ILetterWriter WriterOf(LetterKind kind) => writers.GetRequiredKeyedService<ILetterWriter>(kind.Code);
}
