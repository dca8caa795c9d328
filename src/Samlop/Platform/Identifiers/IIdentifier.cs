using System.Diagnostics.CodeAnalysis;

namespace Samlop.Platform.Identifiers;

/// <summary>
/// A number or code given by someone else, parsed once and valid ever after. Storage, routes and JSON know an identifier by this door only.
/// <see cref="NationalIdentityNumber"/> stays outside on purpose: it must never be stored or shown by accident.
/// </summary>
/// <typeparam name="T">The identifier itself.</typeparam>
public interface IIdentifier<T> where T : class, IIdentifier<T>
{
    /// <summary>The one canonical spelling: what is stored and compared.</summary>
    public string Value { get; }

    /// <summary>Reads what a person typed, with the spaces and dots people put in. False when it is not valid; never throws.</summary>
    public static abstract bool TryParse(string? typed, [NotNullWhen(true)] out T? value);
}
