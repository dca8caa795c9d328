using System.Collections.Frozen;

namespace Samlop.Platform.UseCases;

/// <summary>
/// Who reads, what for, and which categories of facts. Purpose and categories are stable codes that modules register. Every door to
/// protected rows is asked by a reader (see <see cref="Data.Rows{T}"/>), and every reader is made by a purpose.
/// </summary>
/// <param name="Purpose">For instance <c>grants.case-handling</c>.</param>
/// <param name="Categories">For instance <c>grants.case</c>.</param>
public sealed record Reader(Actor Actor, string Purpose, FrozenSet<string> Categories);

/// <summary>What one may read for, with the categories of facts that belong to it.</summary>
public sealed class Purpose(string code, params IReadOnlyCollection<string> categories)
{
    /// <summary>Where no module has said what is read for: nothing is read by a category.</summary>
    public static readonly Purpose None = new("");

    private readonly FrozenSet<string> categories = categories.ToFrozenSet(StringComparer.Ordinal);

    public string Code { get; } = code;

    public Reader Reader(Actor actor) => new(actor, Code, categories);
}

/// <summary>
/// The purposes that modules have registered. A page, a download and a use case read for the purpose of the module that owns them; what
/// several modules draw (a history, a panel) reads for the purpose of the page that it stands on (<see cref="Access.Viewer.Reader"/>).
/// </summary>
public sealed class Purposes
{
    private readonly IReadOnlyDictionary<string, Purpose> ofModules;

    internal Purposes(IReadOnlyDictionary<string, Purpose> ofModules) => this.ofModules = ofModules;

    /// <param name="owned">A page, a use case or any other type of a module; null where no page was found.</param>
    public Purpose Of(Type? owned) => ModuleOf(owned) is { } module ? ofModules.GetValueOrDefault(module, Purpose.None) : Purpose.None;

    /// <summary>The namespace below the program's own; null outside a module.</summary>
    internal static string? ModuleOf(Type? owned)
    {
        var names = owned?.Namespace?.Split('.') ?? [];
        return names is [_, var module, ..] ? $"{names[0]}.{module}" : null;
    }
}
