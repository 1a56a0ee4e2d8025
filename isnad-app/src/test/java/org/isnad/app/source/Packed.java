package org.isnad.app.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Archives made for tests. */
public final class Packed {
  private Packed() {}

  public static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Without the mark that says that names are UTF-8. */
  static byte[] oldZip(byte[] name, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    java.nio.ByteBuffer out =
        java.nio.ByteBuffer.allocate(30 + name.length + bytes.length)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x04034b50).putShort((short) 10).putShort((short) 0).putShort((short) 0);
    out.putInt(0).putInt((int) sum.getValue()).putInt(bytes.length).putInt(bytes.length);
    out.putShort((short) name.length).putShort((short) 0).put(name).put(bytes);
    return out.array();
  }

  public static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream bz = new BZip2CompressorOutputStream(out)) {
      bz.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] tar(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  /** A gzip file of zeros, without making them all at once. */
  static byte[] zeros(long megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] megabyte = new byte[1 << 20];
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      for (long i = 0; i < megabytes; i++) {
        gz.write(megabyte);
      }
    }
    return out.toByteArray();
  }

  /** One record of a web archive. */
  public static byte[] capture(String address, String date, String head, byte[] body) {
    byte[] http = join(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), body);
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\n"
            + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n";
    byte[] start = record.formatted(address, date, http.length).getBytes(StandardCharsets.UTF_8);
    return join(start, http, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
