namespace Samlop.Platform.Security;

/// <summary>
/// The body of a form in which the sign zero, written <c>%00</c>, is <c>%01</c>: the framework gives up at a zero, and the other is taken
/// away with all control signs. The length stays as it was told.
/// </summary>
internal sealed class WithoutZeros(Stream body) : Stream
{
    private byte last;
    private byte beforeLast;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        Replace(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A body is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Replace(Span<byte> read)
    {
        foreach (ref var sign in read)
        {
            if (sign == '0' && last == '0' && beforeLast == '%') sign = (byte)'1';
            (beforeLast, last) = (last, sign);
        }
    }
}
