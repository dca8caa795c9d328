namespace Samlop.Platform.Ui.Forms;

/// <summary>The body of an answer, without what the framework itself writes of a form that it does not know.</summary>
internal sealed class WithoutRefusal(HttpResponse answer, Stream body) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The page was not asked at all: it answers with pages, and this is none.</summary>
    public static bool Is(HttpResponse answer) => answer is { StatusCode: StatusCodes.Status400BadRequest, ContentType: "text/plain" };

    public override void Flush()
    {
        if (!Is(answer)) body.Flush();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        Is(answer) ? Task.CompletedTask : body.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!Is(answer)) body.Write(buffer, offset, count);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        Is(answer) ? ValueTask.CompletedTask : body.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
