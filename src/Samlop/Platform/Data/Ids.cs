using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samlop.Platform.Data;

/// <summary>
/// An id of its own type, so that the id of one thing cannot be given for another. New ones sort by time (UUID version 7).
/// </summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>Makes ids. The time part comes from the instant of the change, so that the order is the order of the clock in use.</summary>
public static class NewId
{
    public static TId Of<TId>(DateTimeOffset at) where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7(at));
}

/// <summary>Stores an <see cref="IId{TSelf}"/> as its value.</summary>
public sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value)) where TId : struct, IId<TId>
{
    private static TId Make(Guid value) => TId.From(value);
}
